import { defaultLocale } from '../../i18n/locales.ts';
import { expectedKeys } from '../plural.ts';
import { messages } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const localeKeys: Rule = {
  name: 'locale-keys',
  description: 'Every locale file holds every key, each with a text, and no other.',
  check({ locales }, report) {
    for (const { locale, document, messages: texts } of locales) {
      const expected = expectedKeys(messages, locale);
      const known = new Set(expected);
      const missing = expected.filter((key) => !Object.hasOwn(texts, key));
      for (const [key, text] of Object.entries(texts)) {
        if (!known.has(key)) {
          const meant = nearest(key, missing);
          const remedy = meant === undefined ? 'Remove it.' : `Write "${meant}".`;
          report(document.file, document.lineOf([key]), `"${key}" is not a key of src/schema/messages.ts. ${remedy}`);
        } else if (typeof text !== 'string' || text.trim() === '') {
          report(document.file, document.lineOf([key]), `"${key}" has no text. Write one between the quotes.`);
        }
      }
      for (const key of missing) {
        const remedy = locale === defaultLocale ? 'Add it.' : `Add it, translated from ${defaultLocale}.json.`;
        report(document.file, 1, `"${key}" is missing. ${remedy}`);
      }
    }
  },
};
