import type { Protocol } from '../domain/protocol.ts';
import { localeTags, type Locale } from '../i18n/locales.ts';
import { pairSegment, pathOf, prefixOf } from '../i18n/urls.ts';
import { pairDestination } from './pages.ts';

/** An address that leads nowhere, and the page that was meant. */
export interface Redirect {
  readonly from: string;
  /** From `/` to `/`. */
  readonly to: string;
}

/**
 * The addresses that people make up for codes and pairs, for hosts that redirect by rule: a number alone, a number with an
 * ending, a pair with its higher code first. What the page for lost addresses finds by script, as far as it can be listed.
 *
 * @returns in the order of the locales, then of the protocols, then of the numbers, each address once; where protocols
 * share a number, that of the first is meant
 */
export function redirects(protocols: readonly Protocol[]): Redirect[] {
  const all = localeTags.flatMap((locale) => protocols.flatMap((protocol) => redirectsOf(protocol, locale)));
  const seen = new Set<string>();
  return all.filter(({ from }) => !seen.has(from) && seen.add(from));
}

/** Rules as Netlify, Cloudflare Pages and others read them from `_redirects`. */
export function redirectsFile(protocols: readonly Protocol[]): string {
  return redirects(protocols)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

function redirectsOf({ id, codes, usedNumbers, pairs }: Protocol, locale: Locale): Redirect[] {
  const prefix = prefixOf(locale);
  return [
    ...[...codes.map(({ number }) => number), ...usedNumbers].flatMap((number) => {
      const to = pathOf({ kind: 'code', protocol: id, code: number }, locale);
      return [`${prefix}${number}`, `${prefix}${id}/${number}.html`].map((from) => ({ from, to }));
    }),
    ...pairs.map((pair) => ({
      from: `${prefix}${id}/${pairSegment({ lower: pair.higher.number, higher: pair.lower.number })}`,
      to: pathOf(pairDestination(pair), locale),
    })),
  ];
}
