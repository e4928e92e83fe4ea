import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { lowerOpening } from '../domain/sentence.ts';
import type { MessageKey, Messages } from '../schema/messages.ts';
import { settings } from '../settings.ts';
import { localeTags, type Locale } from './locales.ts';

type Values<Key extends MessageKey> = {
  readonly [Name in Messages[Key][number]]: Name extends 'count' ? number : string | number;
};

/** Gives the text of a key, its placeholders filled in. Keys and placeholders are checked by type. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [Messages[Key][number]] extends [never] ? [] : [Values<Key>]
) => string;

const i18next = createInstance();
await i18next.init({
  lng: localeTags[0] ?? 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // Astro escapes what it puts into a page.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(localeTags.map((locale) => [locale, { translation: readMessages(locale) }])),
  // i18next would show the key, or leave the place empty. The content check has ruled both out before a build.
  parseMissingKeyHandler: (key) => fail(`The locale files have no text for "${key}".`),
  missingInterpolationHandler: (text) => fail(`A placeholder of "${text}" was not filled in.`),
});

// English templates embed a sentence behind "indicates that"; other languages have no use for it.
i18next.services.formatter?.add('lowerOpening', (value: unknown) => lowerOpening(String(value)));

/** How many texts of a language are kept. Sentences made of prose are many, and few are asked for twice. */
const most = 4000;

const translators = new Map(
  localeTags.map((locale) => {
    const fixed: (key: string, values: Record<string, string | number>) => string = i18next.getFixedT(locale);
    // Pages say the same things of the same codes over and over, and i18next looks each up anew.
    const known = new Map<string, string>();
    const translate: Translate = (key, ...[values]) => {
      const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
      const text = known.get(asked) ?? fixed(key, { ...values });
      if (known.size === most) known.clear();
      known.set(asked, text);
      return text;
    };
    return [locale, translate];
  }),
);

/** The translator of a locale. It throws for a key without a text, so that no page shows a bare key. */
export function translator(locale: Locale): Translate {
  return translators.get(locale) ?? fail(`There is no translator for "${locale}".`);
}

function readMessages(locale: Locale): Record<string, string> {
  const texts: unknown = JSON.parse(readFileSync(join(settings.localesRoot, `${locale}.json`), 'utf8'));
  return Object.fromEntries(Object.entries(texts ?? {}).map(([key, text]) => [key, String(text)]));
}

function fail(message: string): never {
  throw new Error(message);
}
