import type { Protocol } from '../domain/protocol.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { LocalizedText } from './localized-text.ts';

/** What a range of numbers is set aside for, in words. */
export interface RangeView {
  readonly first: number;
  readonly last: number;
  /** In a word or two: "Private use". */
  readonly standing: string;
  /** What that means for a reader, in the language of the page where it is translated. */
  readonly content: LocalizedText;
}

/** The whole number space of a protocol, in order. */
export function rangeViews({ ranges, rangeTexts }: Protocol, locale: Locale): RangeView[] {
  const t = translator(locale);
  return ranges.map(({ first, last, standing, text }) => {
    const own = rangeTexts[locale]?.get(first)?.text;
    const tag = locale === defaultLocale ? undefined : locales[defaultLocale].tag;
    return {
      first,
      last,
      standing: t(`range.${standing}`),
      content: own === undefined ? { text, tag } : { text: own, tag: undefined },
    };
  });
}
