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
import { assembleProtocols } from '../../src/site/protocols.ts';
import { collapse } from './tree.ts';

const { corpus } = readCorpus(settings.contentRoot, settings.localesRoot);

/** The protocols as the content files have them, read without Astro. */
export const protocols = assembleProtocols(
  corpus.protocols.map(({ protocol, entry }) => ({ id: `${protocol}/protocol`, data: entry })),
  [
    ...corpus.codes.map(({ protocol, folder, document, entry }) => ({
      id: `${protocol}/${folder}/${defaultLocale}`,
      data: entry,
      body: document.body,
    })),
    ...corpus.translations.map(({ protocol, folder, locale, document, entry }) => ({
      id: `${protocol}/${folder}/${locale}`,
      data: entry,
      body: document.body,
    })),
  ],
  corpus.scenarios.map(({ protocol, entry }) => ({ id: `${protocol}/scenarios`, data: entry })),
  corpus.observed.map(({ protocol, implementation, entry }) => ({
    id: `${protocol}/observed/${implementation}`,
    data: entry,
  })),
  corpus.protocolTranslations.map(({ protocol, locale, entry }) => ({
    id: `${protocol}/protocol.${locale}`,
    data: entry,
  })),
  {
    products: corpus.products.map(({ protocol, product, entry }) => ({
      id: `${protocol}/products/${product}`,
      data: entry,
    })),
    otherWorlds: corpus.otherWorlds.map(({ protocol, entry }) => ({ id: `${protocol}/other-worlds`, data: entry })),
    messages: corpus.messages.map(({ protocol, implementation, entry }) => ({
      id: `${protocol}/messages/${implementation}`,
      data: entry,
    })),
    causes: corpus.causes.map(({ protocol, entry }) => ({ id: `${protocol}/causes`, data: entry })),
    diagnoses: corpus.diagnoses.map(({ protocol, entry }) => ({ id: `${protocol}/diagnosis`, data: entry })),
  },
);

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

const bodies = new Map([
  ...corpus.codes.map(
    ({ protocol, folder, document }) => [`${protocol}/${folder}/${defaultLocale}`, document.body] as const,
  ),
  ...corpus.translations.map(
    ({ protocol, folder, locale, document }) => [`${protocol}/${folder}/${locale}`, document.body] as const,
  ),
]);

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
