import type { Code } from '../domain/code.ts';
import type { OwnPassage } from '../domain/translation.ts';
import type { Locale } from '../i18n/locales.ts';
import type { PassageKey } from '../schema/passage-key.ts';

/** A passage of prose: in English, which every page opens with, and in the language of the page where it is translated. */
export interface PassageView {
  readonly english: string;
  readonly own: OwnPassage | undefined;
}

/** Makes the passages of a code in the language of a page. */
export function passageMaker(
  { translations }: Code,
  locale: Locale,
): (english: string, own: string | undefined, key: PassageKey) => PassageView {
  const stale = translations[locale]?.stale;
  return (english, own, key) => ({
    english,
    own: own === undefined ? undefined : { text: own, isStale: stale?.has(key) === true },
  });
}
