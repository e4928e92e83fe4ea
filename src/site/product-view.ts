import { cite, type Citation } from '../domain/reference.ts';
import { usedNumbers, usesOf } from '../domain/product.ts';
import { locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { dateText } from './dated-text.ts';
import { localizedText, type LocalizedText } from './localized-text.ts';
import type { ProductPage, ProductsPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import type { Section } from './section.ts';
import { productPath, useView, type UseView } from './use-view.ts';

/** Everything that the page of a product shows, finished. */
export interface ProductView {
  readonly name: string;
  readonly summary: LocalizedText;
  readonly documentation: { readonly label: string; readonly url: string };
  readonly source: Citation;
  /** The day of the version that was read. */
  readonly read: { readonly date: string; readonly text: string } | undefined;
  readonly uses: readonly UseView[];
  /** The page of all products. */
  readonly all: Link;
}

/** Everything that the page of all products shows, finished. */
export interface ProductsView {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly numbers: readonly (Link & { readonly products: readonly string[] })[];
  readonly products: readonly (Link & { readonly summary: LocalizedText; readonly spans: readonly string[] })[];
}

/** Composes the page of a product. */
export function productView({ locale, protocol, product }: ProductPage): ProductView {
  const { name, summary, documentation, source, read, uses } = product;
  const t = translator(locale);
  return {
    name,
    summary: localizedText(summary, locale),
    documentation: { label: documentation.replace(/^https:\/\/(?:www\.)?|\/$|#.*$/g, ''), url: documentation },
    source: cite(source, protocol.sources),
    read: read === undefined ? undefined : { date: read, text: dateText(read, locales[locale].tag) },
    uses: uses.map((use) => useView(use, protocol, locale)),
    all: { label: t('heading.products'), path: pathOf({ kind: 'products', protocol: protocol.id }, locale) },
  };
}

/** Composes the page of all products. */
export function productsView({ locale, protocol }: ProductsPage): ProductsView {
  const t = translator(locale);
  return {
    title: t('heading.products'),
    lead: t('products.lead'),
    sections: [
      { id: 'numbers', label: t('heading.byNumber') },
      { id: 'products', label: t('heading.byProduct') },
    ],
    numbers: usedNumbers(protocol.products).map((number) => ({
      label: String(number),
      path: pathOf({ kind: 'code', protocol: protocol.id, code: number }, locale),
      products: usesOf(protocol.products, number)
        .filter(({ use }) => use.first === use.last)
        .map(({ product }) => product.name),
    })),
    products: protocol.products.map((product) => ({
      label: product.name,
      path: productPath(product, protocol, locale),
      summary: localizedText(product.summary, locale),
      spans: product.uses.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)),
    })),
  };
}
