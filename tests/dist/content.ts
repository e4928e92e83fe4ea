import { readCorpus } from '../../src/schema/corpus.ts';
import { tools } from '../../src/schema/tool.ts';
import { settings } from '../../src/settings.ts';
import type { Code } from '../../src/domain/code.ts';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import {
  apiPages,
  codeObservedPages,
  codePages,
  homePages,
  implementationPages,
  limitsPages,
  messagesPages,
  methodPages,
  notFoundPage,
  notFoundPaths,
  observedPages,
  pagePath,
  pairPages,
  productPages,
  productsPages,
  protocolPages,
  searchPages,
  toolPages,
  usedCodePages,
  type Page,
} from '../../src/site/pages.ts';
import { assembled, bodiesOf } from '../content/assembled.ts';
import { collapse } from './tree.ts';

const { corpus } = readCorpus(settings.contentRoot, settings.localesRoot);

/** The protocols as the content files have them, read without Astro. */
export const protocols = assembled(corpus);

/** How a citation names an implementation that was observed: `Chromium`. */
export function nameOfImplementation(id: string): string {
  const entry = corpus.observed.find(({ implementation }) => implementation === id)?.entry;
  return entry === undefined ? id : entry.name;
}

/** Every text of the content, one after another, white space collapsed: what authors wrote, before any page is made. */
export const authoredText = [
  ...corpus.protocols,
  ...corpus.codes,
  ...corpus.translations,
  ...corpus.observed,
  ...corpus.products,
  ...corpus.messages,
  ...corpus.causes,
  ...corpus.diagnoses,
]
  .flatMap(({ entry, document }) => [...textsIn(entry), 'body' in document ? document.body : ''])
  .map(collapse)
  .join('\n');

const bodies = bodiesOf(corpus);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The long text of a code in a language, as its file has it: MDX; empty where it is not translated. */
export function longTextOf({ protocol, number }: Code, locale: Locale = defaultLocale): string {
  return bodies.get(`${protocol}/${number}/${locale}`) ?? '';
}

/** Every page that the site promises, by its path. */
export const expectedPages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ...[
    ...homePages(protocols),
    ...searchPages(protocols),
    ...protocolPages(protocols),
    ...codePages(protocols),
    ...codeObservedPages(protocols),
    ...pairPages(protocols),
    ...observedPages(protocols),
    ...implementationPages(protocols),
    ...limitsPages(protocols),
    ...methodPages(protocols),
    ...usedCodePages(protocols),
    ...productsPages(protocols),
    ...productPages(protocols),
    ...messagesPages(protocols),
    ...apiPages(protocols),
    ...tools.flatMap((tool) => toolPages(protocols, tool)),
  ].map(({ props: { page } }) => [pagePath(page), page] as const),
  ['/404.html', notFoundPage(protocols, defaultLocale)],
  ...notFoundPaths(protocols).map(({ props: { page } }) => [`/${page.locale}/404.html`, page] as const),
]);
