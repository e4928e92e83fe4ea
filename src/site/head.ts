import { usesOf } from '../domain/product.ts';
import { locales, localeTags, defaultLocale, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { ogPicture } from './og-picture.ts';
import { absolute } from './origin.ts';
import { openSearchPath } from './search/open-search.ts';
import { structuredData } from './structured-data.ts';
import { destinationOf, type Page } from './pages.ts';

/** The same page in one language. */
export interface Alternate {
  readonly locale: Locale;
  /** BCP 47 tag. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** From `/` to `/`. */
  readonly path: string;
  /** Absolute. */
  readonly url: string;
}

/** Everything in a page's head, finished. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absolute address; undefined for a page that stands at no address of its own and is not indexed. */
  readonly canonical: string | undefined;
  /** In every language, this one included. */
  readonly alternates: readonly Alternate[];
  /** Absolute address of the page in the default language. */
  readonly xDefault: string | undefined;
  readonly openGraph: {
    /** Absolute address of a PNG of 1200 by 630 pixels. */
    readonly image: string;
    /** What else there is to say; undefined on pair pages, of which there are most, and which have no picture of their own. */
    readonly more:
      | {
          readonly type: 'website' | 'article';
          readonly locale: string;
          readonly otherLocales: readonly string[];
          /** What the picture shows. */
          readonly imageAlt: string;
        }
      | undefined;
  };
  /** The page as Markdown, relative to the page; undefined for a page that has none. */
  readonly markdown: string | undefined;
  /** From `/`: how the address bar searches the site, on the pages that say so; undefined elsewhere. */
  readonly openSearch: string | undefined;
  /** JSON-LD, ready to stand in a script element. */
  readonly structuredData: string | undefined;
}

/** Name of a page as Markdown, which stands beside it. */
export const markdownName = 'index.md';

/** Title, description, addresses and structured data of a page. */
export function headOf(page: Page): Head {
  const { title, description } = titleOf(page);
  const picture = ogPicture(page);
  const destination = destinationOf(page);
  const urlIn = (locale: Locale): string => absolute(pathOf(destination ?? { kind: 'home' }, locale));
  const canonical = destination && urlIn(page.locale);
  return {
    title,
    description,
    canonical,
    alternates: alternatesOf(page),
    xDefault: destination && urlIn(defaultLocale),
    openGraph: {
      image: absolute(picture.path),
      more:
        page.kind === 'pair'
          ? undefined
          : {
              type: page.kind === 'code' ? 'article' : 'website',
              locale: locales[page.locale].openGraph,
              otherLocales: localeTags.filter((tag) => tag !== page.locale).map((tag) => locales[tag].openGraph),
              imageAlt: picture.alt,
            },
    },
    markdown: destination && markdownName,
    openSearch: page.kind === 'home' || page.kind === 'search' ? openSearchPath(page.locale) : undefined,
    structuredData: canonical && structuredData(page, { title, description, canonical }),
  };
}

/** The page in every language, in the order of the locales. A page without an address leads to the home pages. */
export function alternatesOf(page: Page): Alternate[] {
  const destination = destinationOf(page) ?? { kind: 'home' };
  return localeTags.map((locale) => {
    const path = pathOf(destination, locale);
    return { locale, tag: locales[locale].tag, name: locales[locale].name, path, url: absolute(path) };
  });
}

function titleOf(page: Page): { title: string; description: string } {
  const t = translator(page.locale);
  switch (page.kind) {
    case 'home':
      return { title: t('title.home'), description: t('summary.home') };
    case 'search':
      return { title: t('title.search'), description: t('summary.search') };
    case 'api':
      return { title: t('title.api'), description: t('summary.api') };
    case 'protocol': {
      const { name, category, codes, pairs } = page.protocol;
      return {
        title: t('title.protocol', { category }),
        description: t('summary.protocol', { protocol: name, codes: codes.length, pairs: pairs.length }),
      };
    }
    case 'code': {
      const { number: code, name, gloss } = page.code;
      const values = { protocol: page.protocol.name, code, name };
      const own = gloss[page.locale];
      return {
        title: own === undefined ? t('title.codeBare', values) : t('title.code', { ...values, gloss: own }),
        description: t('summary.code', values),
      };
    }
    case 'codeObserved': {
      const { number: code, name } = page.code;
      const { name: protocol, observations } = page.protocol;
      const implementations = observations.implementations.length;
      return {
        title: t('title.codeObserved', { protocol, code, name }),
        description: t('summary.codeObserved', { protocol, code, name, implementations }),
      };
    }
    case 'pair': {
      const { lower, higher } = page.pair;
      const names = {
        protocol: page.protocol.name,
        a: lower.number,
        nameA: lower.name,
        b: higher.number,
        nameB: higher.name,
      };
      return { title: t('title.pair', { pair: t('pair.title', names) }), description: t('summary.pair', names) };
    }
    case 'observed': {
      const { name: protocol, observations } = page.protocol;
      const counted = {
        implementations: observations.implementations.length,
        scenarios: observations.scenarios.length,
      };
      return { title: t('title.observed', { protocol }), description: t('summary.observed', { protocol, ...counted }) };
    }
    case 'implementation': {
      const { name, version } = page.implementation;
      const values = { protocol: page.protocol.name, name, version };
      return { title: t('title.implementation', values), description: t('summary.implementation', values) };
    }
    case 'limits': {
      const { name: protocol, observations } = page.protocol;
      const implementations = observations.implementations.length;
      return {
        title: t('title.limits', { protocol }),
        description: t('summary.limits', { protocol, implementations }),
      };
    }
    case 'method': {
      const { name: protocol } = page.protocol;
      return { title: t('title.method', { protocol }), description: t('summary.method', { protocol }) };
    }
    case 'usedCode': {
      const { protocol, number: code } = page;
      const products = [...new Set(usesOf(protocol.products, code).map(({ product }) => product.name))];
      const shown = (columns: number): string => namesWithin(products, columns, locales[page.locale].tag);
      const values = { protocol: protocol.name, code };
      return {
        title: t('title.usedCode', { ...values, products: shown(36) }),
        description: t('summary.usedCode', { ...values, products: shown(60) }),
      };
    }
    case 'products': {
      const { name: protocol, products, usedNumbers } = page.protocol;
      const values = { protocol, products: products.length, codes: usedNumbers.length };
      return { title: t('title.products', { protocol }), description: t('summary.products', values) };
    }
    case 'product': {
      const values = { protocol: page.protocol.name, product: page.product.name };
      return { title: t('title.product', values), description: t('summary.product', values) };
    }
    case 'messages': {
      const { name: protocol, printers } = page.protocol;
      const messages = printers.reduce((sum, printer) => sum + printer.messages.length, 0);
      return {
        title: t('title.messages', { protocol }),
        description: t('summary.messages', { protocol, messages, printers: printers.length }),
      };
    }
    case 'tool': {
      const values = { protocol: page.protocol.name };
      return { title: t(`title.tool.${page.tool}`, values), description: t(`summary.tool.${page.tool}`, values) };
    }
    case 'notFound':
      return { title: t('title.notFound'), description: t('notFound.text') };
  }
}

/** The first names of a list, as many as fit into some columns, one at least. */
function namesWithin(names: readonly string[], columns: number, tag: string): string {
  const list = new Intl.ListFormat(tag, { type: 'unit' });
  let shown = names.length;
  while (shown > 1 && list.format(names.slice(0, shown)).length > columns) shown--;
  return list.format(names.slice(0, shown)) + (shown < names.length ? '…' : '');
}
