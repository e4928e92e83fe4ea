import type { Protocol } from '../../domain/protocol.ts';
import { defaultLocale, locales, localeTags, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { pathOf, prefixOf, type Destination } from '../../i18n/urls.ts';
import { headOf, markdownName } from '../head.ts';
import { localizedText } from '../localized-text.ts';
import { absolute } from '../origin.ts';
import { codeDestination, locatedPages, pairDestination, type LocatedPage, type PairPage } from '../pages.ts';
import { questionView } from '../question-view.ts';
import { code, heading, lines, link, marked, paragraph, quote, type Block, type Part } from './nodes.ts';
import { markdownUrl } from './page-markdown.ts';
import { serialize } from './serialize.ts';
import { said } from './words.ts';

const t = translator(defaultLocale);

/** What the site has for language models, as llmstxt.org has it: what it is, then links to its Markdown and its data. */
export function llmsTxt(protocols: readonly Protocol[]): string {
  const pages = locatedPages(protocols).filter(({ locale }) => locale === defaultLocale);
  const of = (kind: LocatedPage['kind']): LocatedPage[] => pages.filter((page) => page.kind === kind);
  return serialize([
    heading(1, 'Wirecodes'),
    quote(t('home.lead')),
    paragraph(
      'What is stated was read in a source that stands beside it, or seen on a real connection. ',
      'What is advice says so. ',
      t('page.license'),
    ),
    paragraph(
      'Each page is Markdown at its address with ',
      code(markdownName),
      ' behind it. ',
      ...protocols.map(addresses),
      ...localeTags.filter((tag) => tag !== defaultLocale).map(languageOf),
    ),
    ...filesOf('Start here', [...of('home'), ...of('protocol')]),
    ...filesOf(t('heading.codes'), of('code')),
    ...filesOf('Two codes that are often confused, with the question that decides', confusedPairs(pages)),
    ...filesOf(t('heading.seen'), [...of('observed'), ...of('limits'), ...of('method')]),
    ...filesOf(t('heading.around'), [...of('messages'), ...of('products')]),
    ...filesOf(t('heading.tools'), of('tool')),
    heading(2, 'JSON'),
    lines([
      ...of('api').map(described),
      said(t, link('index.json', absolute('/api/index.json')), 'every JSON file of the site, with its schema'),
      ...protocols.map(({ id, name }) => {
        return said(t, link(`${id}.json`, absolute(`/api/${id}.json`)), `${name}: its ranges, and all codes in short`);
      }),
    ]),
    // What a reader with little room may leave out (llmstxt.org).
    heading(2, 'Optional'),
    lines([
      said(t, link('llms-full.txt', absolute('/llms-full.txt')), 'the pages of all codes and more, in one file'),
      ...[...of('implementation'), ...of('product')].map(described),
    ]),
  ]);
}

/** How the addresses of a protocol are made. */
function addresses({ name, codes: [first], pairs: [pair] }: Protocol): Part {
  if (first === undefined || pair === undefined) return undefined;
  const example = (destination: Destination): Part => code(absolute(pathOf(destination, defaultLocale) + markdownName));
  return [
    `A ${name} code stands at `,
    example(codeDestination(first)),
    ', any other number that a product uses likewise, and a comparison of two codes, the lower one first, at ',
    example(pairDestination(pair)),
    '. ',
  ];
}

/** Where the pages of another language stand. */
function languageOf(locale: Locale): Part {
  const name = new Intl.DisplayNames(locales[defaultLocale].tag, { type: 'language' }).of(locales[locale].tag);
  return [`The same path in ${name ?? locale} begins with `, code(prefixOf(locale)), '. '];
}

/** A section of links; no block where there are none. */
function filesOf(title: string, pages: readonly LocatedPage[]): Block[] {
  return pages.length === 0 ? [] : [heading(2, title), lines(pages.map(described))];
}

/** A page with what it says in a sentence. */
function described(page: LocatedPage): Part {
  const { title, description } = headOf(page);
  if (page.kind === 'code') {
    const { number, name, gloss } = page.code;
    return said(t, link(`${number} ${name}`, markdownUrl(page)), gloss[defaultLocale] ?? description);
  }
  if (page.kind === 'pair') {
    const { lower, higher } = page.pair;
    const question = questionView(lower, higher, page.protocol, defaultLocale)?.text.english;
    return said(t, link(`${lower.number} vs ${higher.number}`, markdownUrl(page)), question ?? description);
  }
  if (page.kind === 'implementation') {
    const { name, version, kind, language } = page.implementation;
    return said(t, link(`${name} ${version}`, markdownUrl(page)), `${t(`kind.${kind}`)}, ${language}`);
  }
  if (page.kind === 'product') {
    const { name, summary } = page.product;
    return said(t, link(name, markdownUrl(page)), marked(localizedText(summary, defaultLocale).text));
  }
  return said(t, link(title, markdownUrl(page)), description);
}

/** The pairs that readers really confuse. */
export function confusedPairs(pages: readonly LocatedPage[]): PairPage[] {
  return pages
    .filter((page): page is PairPage => page.kind === 'pair')
    .filter(({ protocol, pair }) => {
      return protocol.confusions.get(pair.lower.number)?.has(pair.higher.number) === true;
    });
}
