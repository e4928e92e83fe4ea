import type { Product, ProductUse, Use } from '../domain/product.ts';
import type { Protocol } from '../domain/protocol.ts';
import { cite, type Citation } from '../domain/reference.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { localizedText, type LocalizedText } from './localized-text.ts';
import type { Link } from './pair-view.ts';

/** What a product means by a number, in words. */
export interface UseView {
  /** `c4004`, `c4100-4199`. */
  readonly id: string;
  /** `4004`, `4100–4199`. */
  readonly span: string;
  /** The page of the number; undefined for a range. */
  readonly path: string | undefined;
  /** As the product calls it, in English. */
  readonly name: string | undefined;
  readonly meaning: LocalizedText;
  /** Who sets it and whether to connect again, as far as the source says. */
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly citation: Citation;
}

/** A use of a number, with the product that uses it so. */
export interface ProductUseView extends UseView {
  /** Leads to the number on the page of the product. */
  readonly product: Link;
}

/** Puts a use into words. */
export function useView(
  { first, last, name, meaning, setBy, reconnect, source }: Use,
  protocol: Protocol,
  locale: Locale,
): UseView {
  const t = translator(locale);
  const isRange = first !== last;
  return {
    id: isRange ? `c${first}-${last}` : `c${first}`,
    span: isRange ? `${first}–${last}` : String(first),
    path: isRange ? undefined : pathOf({ kind: 'code', protocol: protocol.id, code: first }, locale),
    name,
    meaning: localizedText(meaning, locale),
    answers: [
      ...(setBy === undefined ? [] : [{ label: t('fact.setBy'), value: t(`value.setBy.${setBy}`) }]),
      ...(reconnect === undefined ? [] : [{ label: t('fact.reconnect'), value: t(`again.${reconnect}`) }]),
    ],
    citation: cite(source, protocol.sources),
  };
}

/** Puts the uses of a number into words, each with its product. */
export function productUseViews(uses: readonly ProductUse[], protocol: Protocol, locale: Locale): ProductUseView[] {
  return uses.map(({ product, use }) => {
    const view = useView(use, protocol, locale);
    return { ...view, product: { label: product.name, path: `${productPath(product, protocol, locale)}#${view.id}` } };
  });
}

/** The path of the page of a product. */
export function productPath({ id }: Pick<Product, 'id'>, protocol: Protocol, locale: Locale): string {
  return pathOf({ kind: 'product', protocol: protocol.id, product: id }, locale);
}
