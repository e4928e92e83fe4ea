import { usesOf } from '../domain/product.ts';
import { usedFamilyOf, type Family } from '../domain/family.ts';
import { cite, type Citation } from '../domain/reference.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { UsedCodePage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { toolLinks } from './protocol-view.ts';
import { rangeViews, type RangeView } from './range-view.ts';
import { productUseViews, type ProductUseView } from './use-view.ts';

/** Everything that the page of a number shows that products use and the protocol does not define, finished. */
export interface UsedCodeView {
  readonly number: number;
  readonly family: Family;
  readonly lead: string;
  /** What the range around the number is for. */
  readonly range: RangeView & { readonly heading: string; readonly citations: readonly Citation[] };
  readonly uses: readonly ProductUseView[];
  readonly links: readonly Link[];
}

/** Composes the page of such a number. */
export function usedCodeView({ locale, protocol, number }: UsedCodePage): UsedCodeView {
  const t = translator(locale);
  const range = protocol.ranges.find(({ first, last }) => first <= number && number <= last);
  const shown = rangeViews(protocol, locale).find(({ first }) => first === range?.first);
  if (range === undefined || shown === undefined) throw new Error(`${number} lies in no range of "${protocol.id}".`);
  const uses = usesOf(protocol.products, number);
  return {
    number,
    family: usedFamilyOf(number, protocol.ranges),
    lead: t('used.lead', { code: number, count: new Set(uses.map(({ product }) => product)).size }),
    range: {
      ...shown,
      heading: `${shown.first}–${shown.last} · ${shown.standing}`,
      citations: range.sources.map((source) => cite(source, protocol.sources)),
    },
    uses: productUseViews(uses, protocol, locale),
    links: [
      ...toolLinks(protocol, locale, number),
      { label: t('heading.products'), path: pathOf({ kind: 'products', protocol: protocol.id }, locale) },
      { label: t('heading.ranges'), path: `${pathOf({ kind: 'protocol', protocol: protocol.id }, locale)}#ranges` },
    ],
  };
}
