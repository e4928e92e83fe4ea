import { defaultLocale, type Locale } from '../../i18n/locales.ts';
import { bodyFaults } from '../body-faults.ts';
import type { MdxDocument } from '../document.ts';
import type { Rule } from '../rule.ts';

export const bodySyntax: Rule = {
  name: 'body-syntax',
  description: 'The text of a code is text: Markdown and the listed components, no HTML, no link, no code.',
  check({ originals, translationFiles }, report) {
    const check = (document: MdxDocument | undefined, language: Locale): void => {
      if (document === undefined) return;
      for (const { line, message } of bodyFaults(document, language)) report(document.file, line, message);
    };
    for (const { document } of originals.values()) check(document, defaultLocale);
    for (const { document, locale } of translationFiles) check(document, locale);
  },
};
