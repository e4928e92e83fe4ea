import type { Translate } from '../../i18n/translate.ts';
import type { UsedCodeView } from '../used-code-view.ts';
import { dotted, heading, lines, link, links, marked, paragraph, spaced, strong, type Block } from './nodes.ts';
import { citationParagraph, citations, labelled, said } from './words.ts';

/** What the page of a number says that products use, in the order of UsedCode.astro. */
export function usedCodeBlocks({ number, lead, uses, range, links: all }: UsedCodeView, t: Translate): Block[] {
  const sources = citationParagraph(range.citations);
  return [
    heading(1, String(number)),
    paragraph(lead),
    heading(2, t('heading.uses')),
    lines(
      uses.map(({ product, name, meaning, answers, citation }) =>
        said(
          t,
          spaced(link(product.label, product.path), name === undefined ? undefined : strong(name)),
          dotted(
            marked(meaning.text),
            ...answers.map(({ label, value }) => labelled(t, label, value)),
            citations([citation]),
          ),
        ),
      ),
    ),
    heading(2, range.heading),
    paragraph(marked(range.content.text)),
    ...(sources === undefined ? [] : [sources]),
    links(all),
  ];
}
