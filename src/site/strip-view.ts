import type { Code } from '../domain/code.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { pairOf } from '../domain/pair.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { codeDestination, pairDestination, type Page } from './pages.ts';

/** A number of the strip of all codes. */
export interface StripCode {
  readonly number: number;
  readonly path: string;
  readonly family: Family;
  /** The page is about it. */
  readonly isCurrent: boolean;
}

/** Every code of a protocol, by number, as the strip on each of its pages shows them. */
function stripView(protocol: Protocol, locale: Locale, current: readonly Code[]): StripCode[] {
  return protocol.codes.map((code) => ({
    number: code.number,
    path: pathOf(codeDestination(code), locale),
    family: familyOf(code, protocol.ranges),
    isCurrent: current.includes(code),
  }));
}

/** The pairs of a code, by the other number; the one that it is compared with on the page is current. */
export function swapView(protocol: Protocol, locale: Locale, kept: Code, current?: Code): StripCode[] {
  return protocol.paired
    .filter((other) => other !== kept)
    .map((other) => ({
      number: other.number,
      path: pathOf(pairDestination(pairOf(kept, other)), locale),
      family: familyOf(other, protocol.ranges),
      isCurrent: other === current,
    }));
}

/** The strip of a page, with its name; undefined for a page that belongs to no protocol. */
export function stripOf(page: Page): { readonly codes: readonly StripCode[]; readonly label: string } | undefined {
  if (!('protocol' in page)) return undefined;
  const { protocol, locale } = page;
  return {
    codes: stripView(protocol, locale, currentCodes(page)),
    label: translator(locale)('pair.everyCode', { category: protocol.category }),
  };
}

function currentCodes(page: Page): readonly Code[] {
  if (page.kind === 'code' || page.kind === 'codeObserved') return [page.code];
  return page.kind === 'pair' ? [page.pair.lower, page.pair.higher] : [];
}
