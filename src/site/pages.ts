import type { Code } from '../domain/code.ts';
import type { Implementation } from '../domain/observation.ts';
import type { Pair } from '../domain/pair.ts';
import type { Product } from '../domain/product.ts';
import type { Protocol } from '../domain/protocol.ts';
import { defaultLocale, localeTags, type Locale } from '../i18n/locales.ts';
import { pairSegment, pathOf, type Destination } from '../i18n/urls.ts';
import { tools, type Tool } from '../schema/tool.ts';

interface LocalizedPage {
  /** Language of the page: its address, headings and facts. */
  readonly locale: Locale;
  /** Language of the prose it opens with. */
  readonly proseLocale: Locale;
}

export interface HomePage extends LocalizedPage {
  readonly kind: 'home';
  readonly protocols: readonly Protocol[];
}
/** Finds everything, and lists it. */
export interface SearchPage extends LocalizedPage {
  readonly kind: 'search';
  readonly protocols: readonly Protocol[];
}
/** How programs read the site. */
export interface ApiPage extends LocalizedPage {
  readonly kind: 'api';
  readonly protocols: readonly Protocol[];
}
export interface ProtocolPage extends LocalizedPage {
  readonly kind: 'protocol';
  readonly protocol: Protocol;
}
export interface CodePage extends LocalizedPage {
  readonly kind: 'code';
  readonly protocol: Protocol;
  readonly code: Code;
}
/** Everything that was seen of a code on real connections. */
export interface CodeObservedPage extends LocalizedPage {
  readonly kind: 'codeObserved';
  readonly protocol: Protocol;
  readonly code: Code;
}
export interface PairPage extends LocalizedPage {
  readonly kind: 'pair';
  readonly protocol: Protocol;
  readonly pair: Pair;
}
/** The whole table of what was observed of a protocol. */
export interface ObservedPage extends LocalizedPage {
  readonly kind: 'observed';
  readonly protocol: Protocol;
}
export interface ImplementationPage extends LocalizedPage {
  readonly kind: 'implementation';
  readonly protocol: Protocol;
  readonly implementation: Implementation;
}
export interface LimitsPage extends LocalizedPage {
  readonly kind: 'limits';
  readonly protocol: Protocol;
}
/** How it was observed. */
export interface MethodPage extends LocalizedPage {
  readonly kind: 'method';
  readonly protocol: Protocol;
}
/** A number that products use, and that is no code of the protocol. Stands where the page of a code would. */
export interface UsedCodePage extends LocalizedPage {
  readonly kind: 'usedCode';
  readonly protocol: Protocol;
  readonly number: number;
}
/** What products mean by the codes of a protocol. */
export interface ProductsPage extends LocalizedPage {
  readonly kind: 'products';
  readonly protocol: Protocol;
}
export interface ProductPage extends LocalizedPage {
  readonly kind: 'product';
  readonly protocol: Protocol;
  readonly product: Product;
}
/** What implementations print, word for word. */
export interface MessagesPage extends LocalizedPage {
  readonly kind: 'messages';
  readonly protocol: Protocol;
}
/** Something to work with, of a protocol that has use for it. */
export interface ToolPage extends LocalizedPage {
  readonly kind: 'tool';
  readonly protocol: Protocol;
  readonly tool: Tool;
}
export interface NotFoundPage extends LocalizedPage {
  readonly kind: 'notFound';
  readonly protocols: readonly Protocol[];
}

/** A page of the site. */
export type Page =
  | HomePage
  | SearchPage
  | ApiPage
  | ProtocolPage
  | CodePage
  | CodeObservedPage
  | PairPage
  | ObservedPage
  | ImplementationPage
  | LimitsPage
  | MethodPage
  | UsedCodePage
  | ProductsPage
  | ProductPage
  | MessagesPage
  | ToolPage
  | NotFoundPage;

/** A page that stands at an address of its own. */
export type LocatedPage = Exclude<Page, NotFoundPage>;

/** Pages that a protocol has one of once it was observed. */
type ProtocolWide = ObservedPage | LimitsPage | MethodPage;

/** What Astro's `getStaticPaths` gives a route: the parts of the address, and the page that stands there. */
export interface StaticPath<Kind extends Page> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly page: Kind };
}

/**
 * These functions alone decide which pages exist. Each gives one kind of page in every locale, in the order of the
 * locales, then of the protocols, then of the codes.
 */
export function homePages(protocols: readonly Protocol[]): StaticPath<HomePage>[] {
  return inEveryLocale((locale) => [{ page: { kind: 'home', protocols, ...locale } }]);
}

/** One page a locale. */
export function searchPages(protocols: readonly Protocol[]): StaticPath<SearchPage>[] {
  return inEveryLocale((locale) => [{ page: { kind: 'search', protocols, ...locale } }]);
}

/** One page a locale. */
export function apiPages(protocols: readonly Protocol[]): StaticPath<ApiPage>[] {
  return inEveryLocale((locale) => [{ page: { kind: 'api', protocols, ...locale } }]);
}

/** One page a protocol and locale. */
export function protocolPages(protocols: readonly Protocol[]): StaticPath<ProtocolPage>[] {
  return inEveryLocale((locale) =>
    protocols.map((protocol) => ({
      params: { protocol: protocol.id },
      page: { kind: 'protocol', protocol, ...locale },
    })),
  );
}

/** One page a code and locale. */
export function codePages(protocols: readonly Protocol[]): StaticPath<CodePage>[] {
  return inEveryLocale((locale) =>
    protocols.flatMap((protocol) =>
      protocol.codes.map((code) => ({
        params: { protocol: protocol.id, code: String(code.number) },
        page: { kind: 'code', protocol, code, ...locale },
      })),
    ),
  );
}

/** One page a code of a protocol that was observed and locale. */
export function codeObservedPages(protocols: readonly Protocol[]): StaticPath<CodeObservedPage>[] {
  return inEveryLocale((locale) =>
    protocols
      .filter(({ observations }) => observations.implementations.length > 0)
      .flatMap((protocol) =>
        protocol.codes.map((code) => ({
          params: { protocol: protocol.id, code: String(code.number) },
          page: { kind: 'codeObserved', protocol, code, ...locale },
        })),
      ),
  );
}

/** One page a pair of registered or reserved codes and locale. */
export function pairPages(protocols: readonly Protocol[]): StaticPath<PairPage>[] {
  return inEveryLocale((locale) =>
    protocols.flatMap((protocol) =>
      protocol.pairs.map((pair) => ({
        params: { protocol: protocol.id, pair: pairSegment({ lower: pair.lower.number, higher: pair.higher.number }) },
        page: { kind: 'pair', protocol, pair, ...locale },
      })),
    ),
  );
}

/** One page a protocol that was observed and locale. */
export function observedPages(protocols: readonly Protocol[]): StaticPath<ObservedPage>[] {
  return oncePerObserved(protocols, (protocol, locale) => ({ kind: 'observed', protocol, ...locale }));
}

/** One page a protocol that was observed and locale. */
export function limitsPages(protocols: readonly Protocol[]): StaticPath<LimitsPage>[] {
  return oncePerObserved(protocols, (protocol, locale) => ({ kind: 'limits', protocol, ...locale }));
}

/** One page a protocol that was observed and locale. */
export function methodPages(protocols: readonly Protocol[]): StaticPath<MethodPage>[] {
  return oncePerObserved(protocols, (protocol, locale) => ({ kind: 'method', protocol, ...locale }));
}

/** One page an implementation that was observed and locale. */
export function implementationPages(protocols: readonly Protocol[]): StaticPath<ImplementationPage>[] {
  return inEveryLocale((locale) =>
    protocols.flatMap((protocol) =>
      protocol.observations.implementations.map((implementation) => ({
        params: { protocol: protocol.id, implementation: implementation.id },
        page: { kind: 'implementation', protocol, implementation, ...locale },
      })),
    ),
  );
}

/** One page a number that products use beside the codes, and locale. */
export function usedCodePages(protocols: readonly Protocol[]): StaticPath<UsedCodePage>[] {
  return inEveryLocale((locale) =>
    protocols.flatMap((protocol) =>
      protocol.usedNumbers.map((number) => ({
        params: { protocol: protocol.id, used: String(number) },
        page: { kind: 'usedCode', protocol, number, ...locale },
      })),
    ),
  );
}

/** One page a protocol whose codes products use, and locale. */
export function productsPages(protocols: readonly Protocol[]): StaticPath<ProductsPage>[] {
  return inEveryLocale((locale) =>
    protocols
      .filter(({ products }) => products.length > 0)
      .map((protocol) => ({ params: { protocol: protocol.id }, page: { kind: 'products', protocol, ...locale } })),
  );
}

/** One page a product and locale. */
export function productPages(protocols: readonly Protocol[]): StaticPath<ProductPage>[] {
  return inEveryLocale((locale) =>
    protocols.flatMap((protocol) =>
      protocol.products.map((product) => ({
        params: { protocol: protocol.id, product: product.id },
        page: { kind: 'product', protocol, product, ...locale },
      })),
    ),
  );
}

/** One page a protocol whose messages are known, and locale. */
export function messagesPages(protocols: readonly Protocol[]): StaticPath<MessagesPage>[] {
  return inEveryLocale((locale) =>
    protocols
      .filter(({ printers }) => printers.length > 0)
      .map((protocol) => ({ params: { protocol: protocol.id }, page: { kind: 'messages', protocol, ...locale } })),
  );
}

/** One page a protocol that has a tool, and locale. */
export function toolPages(protocols: readonly Protocol[], tool: Tool): StaticPath<ToolPage>[] {
  return inEveryLocale((locale) =>
    protocols
      .filter(({ tools }) => tools.includes(tool))
      .map((protocol) => ({ params: { protocol: protocol.id }, page: { kind: 'tool', protocol, tool, ...locale } })),
  );
}

/** Every page that stands at an address, kind by kind. */
export function locatedPages(protocols: readonly Protocol[]): LocatedPage[] {
  return [
    homePages,
    searchPages,
    apiPages,
    protocolPages,
    codePages,
    codeObservedPages,
    pairPages,
    observedPages,
    implementationPages,
    limitsPages,
    methodPages,
    usedCodePages,
    productsPages,
    productPages,
    messagesPages,
    ...tools.map((tool) => (all: readonly Protocol[]) => toolPages(all, tool)),
  ].flatMap((pagesOf) => pagesOf(protocols).map(({ props: { page } }) => page));
}

/** The pages for addresses that lead nowhere, in every locale but the default, whose page is `notFoundPage`'s own. */
export function notFoundPaths(protocols: readonly Protocol[]): StaticPath<NotFoundPage>[] {
  return localeTags
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => ({ params: { locale }, props: { page: notFoundPage(protocols, locale) } }));
}

/** The page for an address that leads nowhere, in one locale. */
export function notFoundPage(protocols: readonly Protocol[], locale: Locale): NotFoundPage {
  return { kind: 'notFound', protocols, locale, proseLocale: defaultLocale };
}

/** Where a page stands, whatever its language; undefined for the page that stands at no address. */
export function destinationOf(page: Page): Destination | undefined {
  switch (page.kind) {
    case 'home':
    case 'search':
    case 'api':
      return { kind: page.kind };
    case 'protocol':
      return { kind: 'protocol', protocol: page.protocol.id };
    case 'code':
      return codeDestination(page.code);
    case 'codeObserved':
      return { kind: 'codeObserved', protocol: page.protocol.id, code: page.code.number };
    case 'pair':
      return pairDestination(page.pair);
    case 'observed':
    case 'limits':
    case 'method':
    case 'products':
    case 'messages':
      return { kind: page.kind, protocol: page.protocol.id };
    case 'usedCode':
      return { kind: 'code', protocol: page.protocol.id, code: page.number };
    case 'product':
      return { kind: 'product', protocol: page.protocol.id, product: page.product.id };
    case 'implementation':
      return { kind: 'implementation', protocol: page.protocol.id, implementation: page.implementation.id };
    case 'tool':
      return { kind: 'tool', protocol: page.protocol.id, tool: page.tool };
    case 'notFound':
      return undefined;
  }
}

/** Where the page of a code stands. */
export function codeDestination(code: Code): Destination {
  return { kind: 'code', protocol: code.protocol, code: code.number };
}

/** Where the page of a pair stands. */
export function pairDestination({ lower, higher }: Pair): Destination {
  return { kind: 'pair', protocol: lower.protocol, lower: lower.number, higher: higher.number };
}

/** The path of a page, from `/` to `/`. */
export function pagePath(page: LocatedPage): string {
  return pathOf(destinationOf(page) ?? { kind: 'home' }, page.locale);
}

function oncePerObserved<Kind extends ProtocolWide>(
  protocols: readonly Protocol[],
  make: (protocol: Protocol, locale: LocalizedPage) => Kind,
): StaticPath<Kind>[] {
  return inEveryLocale((locale) =>
    protocols
      .filter(({ observations }) => observations.implementations.length > 0)
      .map((protocol) => ({ params: { protocol: protocol.id }, page: make(protocol, locale) })),
  );
}

function inEveryLocale<Kind extends Page>(
  make: (locale: LocalizedPage) => readonly { params?: Record<string, string>; page: Kind }[],
): StaticPath<Kind>[] {
  return localeTags.flatMap((locale) =>
    make({ locale, proseLocale: defaultLocale }).map(({ params, page }) => ({
      params: { locale: locale === defaultLocale ? undefined : locale, ...params },
      props: { page },
    })),
  );
}
