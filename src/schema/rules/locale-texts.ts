import { markupFault } from '../prose-faults.ts';
import { mostCharacters } from '../text.ts';
import type { Rule } from '../rule.ts';

export const localeTexts: Rule = {
  name: 'locale-texts',
  description: 'A text of the site is a text: no markup but code between backticks, no bracket without its partner.',
  check({ locales }, report) {
    for (const { document, messages: texts } of locales) {
      for (const [key, text] of Object.entries(texts)) {
        if (typeof text === 'string' && text.length > mostCharacters) {
          const sentence = `has more than ${mostCharacters} characters. Shorten it.`;
          report(document.file, document.lineOf([key]), `"${key}" ${sentence}`);
        }
        if (typeof text === 'string' && (/[\r\n]/.test(text) || (/\p{L}/u.test(text) && text !== text.trim()))) {
          const sentence = 'has a line end in it, or a space before or after it. Remove it.';
          report(document.file, document.lineOf([key]), `"${key}" ${sentence}`);
        }
        // A placeholder that is not closed has a rule of its own.
        const fault = typeof text === 'string' ? markupFault(text.replace(/\{\{?[^{}]*\}?\}|[{}]/g, 'x')) : undefined;
        if (fault !== undefined) report(document.file, document.lineOf([key]), `"${key}" ${fault}. Correct it.`);
      }
    }
  },
};
