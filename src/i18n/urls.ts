import type { Tool } from '../schema/tool.ts';
import { defaultLocale, isLocale, type Locale } from './locales.ts';

/** What an address leads to. A code has its number alone: names change, numbers do not. */
export type Destination =
  | { readonly kind: 'home' }
  | { readonly kind: 'search' }
  /** How programs read the site. */
  | { readonly kind: 'api' }
  | { readonly kind: 'protocol'; readonly protocol: string }
  | { readonly kind: 'code'; readonly protocol: string; readonly code: number }
  /** Everything that was seen of a code on real connections. */
  | { readonly kind: 'codeObserved'; readonly protocol: string; readonly code: number }
  | { readonly kind: 'pair'; readonly protocol: string; readonly lower: number; readonly higher: number }
  /** Everything that was seen on real connections. */
  | { readonly kind: 'observed'; readonly protocol: string }
  | { readonly kind: 'implementation'; readonly protocol: string; readonly implementation: string }
  | { readonly kind: 'method'; readonly protocol: string }
  | { readonly kind: 'limits'; readonly protocol: string }
  /** What products mean by the codes. */
  | { readonly kind: 'products'; readonly protocol: string }
  | { readonly kind: 'product'; readonly protocol: string; readonly product: string }
  /** What implementations print, word for word. */
  | { readonly kind: 'messages'; readonly protocol: string }
  | { readonly kind: 'tool'; readonly protocol: string; readonly tool: Tool };

/** The path of a page, from `/` to `/`: `/ja/websocket/1002-vs-1007/`. English has no prefix. */
export function pathOf(destination: Destination, locale: Locale): string {
  const prefix = prefixOf(locale);
  switch (destination.kind) {
    case 'home':
      return prefix;
    case 'search':
      return `${prefix}search/`;
    case 'api':
      return `${prefix}api/`;
    case 'protocol':
      return `${prefix}${destination.protocol}/`;
    case 'code':
      return `${prefix}${destination.protocol}/${destination.code}/`;
    case 'codeObserved':
      return `${prefix}${destination.protocol}/${destination.code}/observed/`;
    case 'pair':
      return `${prefix}${destination.protocol}/${pairSegment(destination)}/`;
    case 'observed':
      return `${prefix}${destination.protocol}/observed/`;
    case 'implementation':
      return `${prefix}${destination.protocol}/observed/${destination.implementation}/`;
    case 'method':
      return `${prefix}${destination.protocol}/observed/method/`;
    case 'limits':
      return `${prefix}${destination.protocol}/limits/`;
    case 'products':
      return `${prefix}${destination.protocol}/products/`;
    case 'product':
      return `${prefix}${destination.protocol}/products/${destination.product}/`;
    case 'messages':
      return `${prefix}${destination.protocol}/messages/`;
    case 'tool':
      return `${prefix}${destination.protocol}/${destination.tool}/`;
  }
}

/** The path of the same page in another locale. */
export function translatePath(path: string, locale: Locale): string {
  return prefixOf(locale) + path.slice(prefixOf(localeOf(path)).length);
}

/** What every path of a locale begins with, from `/` to `/`. */
export function prefixOf(locale: Locale): string {
  return locale === defaultLocale ? '/' : `/${locale}/`;
}

/** The last step of a pair's address: `1002-vs-1007`. */
export function pairSegment({ lower, higher }: { readonly lower: number; readonly higher: number }): string {
  return `${lower}-vs-${higher}`;
}

/** The locale that a path belongs to: that of its first step, or the default. */
export function localeOf(path: string): Locale {
  const first = path.split('/')[1];
  return isLocale(first) ? first : defaultLocale;
}
