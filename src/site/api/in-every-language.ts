import { defaultLocale, locales, localeTags, type Locale } from '../../i18n/locales.ts';
import { translator, type Translate } from '../../i18n/translate.ts';
import { pathOf, type Destination } from '../../i18n/urls.ts';
import type { ApiLocalized, ApiPassage } from '../../schema/api/text.ts';
import type { Localized } from '../../schema/localized.ts';
import { absolute } from '../origin.ts';
import type { PassageView } from '../passage-view.ts';

/** A text by language tag, in the order of the locales, as far as it is there. English must be. */
export function byLanguage(textIn: (locale: Locale) => string | undefined): ApiLocalized {
  const english = textIn(defaultLocale);
  if (english === undefined) throw new Error('A text has no English.');
  const texts: ApiLocalized = { [defaultLocale]: english };
  for (const locale of localeTags) {
    const text = textIn(locale);
    if (text !== undefined) texts[locales[locale].tag] = text;
  }
  return texts;
}

/** A text of the interface, by language tag. */
export function translated(textIn: (t: Translate, locale: Locale) => string): ApiLocalized {
  return byLanguage((locale) => textIn(translator(locale), locale));
}

/** A text that stands in one file in every language, by language tag. */
export function localizedTexts(text: Localized): ApiLocalized {
  return byLanguage((locale) => text[locale]);
}

/** The absolute address of a page, by language tag. */
export function pagesAt(destination: Destination): ApiLocalized {
  return byLanguage((locale) => absolute(pathOf(destination, locale)));
}

/** A passage by language tag, with the languages in which it is stale. */
export function passageIn(viewIn: (locale: Locale) => PassageView): ApiPassage {
  const own = localeTags.filter((locale) => locale !== defaultLocale).map((locale) => ({ locale, ...viewIn(locale) }));
  const stale = own.filter(({ own }) => own?.isStale === true).map(({ locale }) => locales[locale].tag);
  return {
    text: byLanguage((locale) =>
      locale === defaultLocale ? viewIn(locale).english : own.find((one) => one.locale === locale)?.own?.text,
    ),
    stale: stale.length > 0 ? stale : undefined,
  };
}
