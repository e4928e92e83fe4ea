/** One language of the site. */
export interface LocaleSettings {
  /** BCP 47 tag, as `lang` and `hreflang` carry it. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** As Open Graph writes it: language and territory. */
  readonly openGraph: string;
}

/**
 * THE list of locales, in the order in which pages offer them. A language is added here, with `locales/<tag>.json`,
 * and nowhere else.
 */
export const locales = {
  en: { tag: 'en', name: 'English', direction: 'ltr', openGraph: 'en_US' },
  fr: { tag: 'fr', name: 'Français', direction: 'ltr', openGraph: 'fr_FR' },
  ja: { tag: 'ja', name: '日本語', direction: 'ltr', openGraph: 'ja_JP' },
} as const satisfies Record<string, LocaleSettings>;

export type Locale = keyof typeof locales;

/** The language whose addresses have no prefix, and of the prose that is the source of truth. */
export const defaultLocale = 'en' satisfies Locale;

export const localeTags = Object.keys(locales) as readonly Locale[];

/** Tells whether a text, such as the first step of an address, is one of our locales. */
export function isLocale(text: string | undefined): text is Locale {
  return text !== undefined && Object.hasOwn(locales, text);
}
