import type { Translate } from '../../i18n/translate.ts';
import type { ProductsView, ProductView } from '../product-view.ts';
import { dotted, heading, lines, link, links, marked, paragraph, spaced, strong, type Block } from './nodes.ts';
import { citations, labelled, labelledList, said } from './words.ts';

/** What the page of a product says, in the order of Product.astro. */
export function productBlocks(view: ProductView, t: Translate): Block[] {
  const { name, summary, documentation, source, read, uses, all } = view;
  return [
    heading(1, name),
    paragraph(marked(summary.text)),
    labelledList(t, [
      { label: t('product.documentation'), value: link(documentation.label, documentation.url) },
      { label: t('product.source'), value: spaced(citations([source]), read?.text) },
    ]),
    lines(
      uses.map(({ span, path, name: called, meaning, answers, citation }) =>
        said(
          t,
          spaced(path === undefined ? strong(span) : link(span, path), called),
          dotted(
            marked(meaning.text),
            ...answers.map(({ label, value }) => labelled(t, label, value)),
            citation.text === source.text ? undefined : citations([citation]),
          ),
        ),
      ),
    ),
    links([all]),
  ];
}

/** What the page of all products says, in the order of Products.astro. */
export function productsBlocks({ title, lead, numbers, products }: ProductsView, t: Translate): Block[] {
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, t('heading.byNumber')),
    lines(numbers.map(({ label, path, products: names }) => said(t, link(label, path), names.join(', ')))),
    heading(2, t('heading.byProduct')),
    lines(
      products.map(({ label, path, summary, spans }) =>
        said(t, link(label, path), dotted(marked(summary.text), spans.join(', '))),
      ),
    ),
  ];
}
