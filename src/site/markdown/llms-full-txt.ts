import type { Protocol } from '../../domain/protocol.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { absolute } from '../origin.ts';
import { locatedPages, pagePath, type LocatedPage, type PairPage, type ProductPage } from '../pages.ts';
import { productView } from '../product-view.ts';
import { protocolView } from '../protocol-view.ts';
import { questionView } from '../question-view.ts';
import { confusedPairs } from './llms-txt.ts';
import {
  dotted,
  heading,
  lines,
  link,
  lowered,
  marked,
  paragraph,
  quote,
  spaced,
  strong,
  type Block,
} from './nodes.ts';
import { markdownUrl, pageBlocks, type MarkdownSources } from './page-markdown.ts';
import { rangesBlock } from './protocol-markdown.ts';
import { questionBlocks } from './question-markdown.ts';
import { serialize } from './serialize.ts';
import { said } from './words.ts';

const t = translator(defaultLocale);

/**
 * What a language model should know of the codes, in one file: the ranges, the pages of all codes, the questions between
 * those that are confused with their answers, the limits, and the codes of products in short.
 */
export async function llmsFullTxt(protocols: readonly Protocol[], sources: MarkdownSources): Promise<string> {
  const pages = locatedPages(protocols).filter(({ locale }) => locale === defaultLocale);
  const whole = async (kind: LocatedPage['kind']): Promise<Block[]> => {
    const all = await Promise.all(
      pages.filter((page) => page.kind === kind).map(async (page) => lowered(await pageBlocks(page, sources), 1)),
    );
    return all.flat();
  };
  return serialize([
    heading(1, 'Wirecodes'),
    quote(t('home.lead')),
    paragraph(
      'In this file: the ranges of numbers, everything about each code, the question that decides between two codes that ',
      'are often confused, the limits of implementations, and the codes of products in short. ',
      'Numbers in brackets are those of the sources that the section of the code ends with.',
    ),
    paragraph('Left out, each with its place:'),
    lines(leftOut(pages).map(({ what, page }) => link(what, markdownUrl(page)))),
    ...pages.flatMap((page) =>
      page.kind === 'protocol'
        ? [heading(2, `${page.protocol.name}: ${t('heading.ranges')}`), rangesBlock(protocolView(page), t)]
        : [],
    ),
    ...(await whole('code')),
    heading(2, t('heading.confusions')),
    ...confusedPairs(pages).flatMap(confusionBlocks),
    ...(await whole('limits')),
    heading(2, t('heading.products')),
    ...pages.flatMap((page) => (page.kind === 'product' ? productBlocks(page) : [])),
    paragraph(dotted(absolute('/'), t('page.license'))),
  ]);
}

function leftOut(pages: readonly LocatedPage[]): { readonly what: string; readonly page: LocatedPage }[] {
  return pages.flatMap((page): { readonly what: string; readonly page: LocatedPage }[] => {
    switch (page.kind) {
      case 'observed':
        return [{ what: 'What each implementation does in each scenario', page }];
      case 'messages':
        return [{ what: 'Error messages with their code, cause and remedy', page }];
      case 'products':
        return [{ what: 'The sources of the codes of products, and each number by itself', page }];
      case 'protocol':
        return [{ what: 'Comparisons of any two codes', page }];
      default:
        return [];
    }
  });
}

function confusionBlocks(page: PairPage): Block[] {
  const { lower, higher } = page.pair;
  const question = questionView(lower, higher, page.protocol, defaultLocale);
  if (question === undefined) return [];
  const title = `${lower.number} ${lower.name} vs ${higher.number} ${higher.name}`;
  return [heading(3, link(title, pagePath(page))), ...questionBlocks(question, t)];
}

/** The codes of a product, without the source of each. */
function productBlocks(page: ProductPage): Block[] {
  const { name, summary, uses } = productView(page);
  return [
    heading(3, link(name, pagePath(page))),
    paragraph(marked(summary.text)),
    lines(
      uses.map(({ span, name: called, meaning, answers }) =>
        said(
          t,
          spaced(strong(span), called),
          spaced(marked(meaning.text), ...answers.map(({ label, value }) => `${label}: ${value}.`)),
        ),
      ),
    ),
  ];
}
