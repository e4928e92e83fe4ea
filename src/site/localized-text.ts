import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Localized } from '../schema/localized.ts';

/** A text in the language of the page, or in English where nobody translated it. */
export interface LocalizedText {
  readonly text: string;
  /** Language tag, where the text is not in the language of the page. */
  readonly tag: string | undefined;
}

/** The text for a page. */
export function localizedText(text: Localized, locale: Locale): LocalizedText {
  const own = text[locale];
  if (own !== undefined) return { text: own, tag: undefined };
  return { text: text[defaultLocale] ?? '', tag: locales[defaultLocale].tag };
}
