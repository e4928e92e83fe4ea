import type { Locale } from '../../../src/i18n/locales.ts';
import type { Rule } from '../../../src/schema/rule.ts';
import { passagesOf } from '../passages.ts';

/** Words are set apart by spaces in all but these languages. */
const unspaced: readonly Locale[] = ['ja'];

/** Finds a term: as a word, in its plural or at the beginning of a sentence too, where the language sets words apart. */
function finderOf(text: string, locale: Locale): RegExp {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return unspaced.includes(locale)
    ? new RegExp(escaped, 'g')
    : new RegExp(`(?<!\\p{L})${escaped.replaceAll(' ', '[sx]?[ \u00A0\\n]+')}[sx]?(?!\\p{L})`, 'giu');
}

export const glossaryRule: Rule = {
  name: 'glossary',
  description: 'Every term is said as locales/glossary.yaml settles it, and every term that it settles is used.',
  check(corpus, report) {
    const { glossary } = corpus;
    if (glossary === undefined) return;
    const { document, entry } = glossary;
    const passages = passagesOf(corpus);
    for (const [index, { term, in: wordings }] of entry.terms.entries()) {
      const previous = entry.terms[index - 1]?.term;
      if (previous !== undefined && previous.localeCompare(term, 'en') >= 0) {
        report(
          document.file,
          document.lineOf(['terms', index, 'term']),
          `"${term}" stands below "${previous}". Sort them.`,
        );
      }
      for (const locale of Object.keys(wordings) as Locale[]) {
        const { use, not } = wordings[locale] ?? { use: '', not: [] };
        const own = passages.filter((passage) => passage.locale === locale);
        if (!own.some(({ text }) => finderOf(use, locale).test(text))) {
          const line = document.lineOf(['terms', index, 'in', locale, 'use']);
          report(document.file, line, `No text of "${locale}" says "${use}". Correct it, or remove the term.`);
        }
        for (const banned of not) {
          for (const { file, field, text, lineAt } of own) {
            for (const { 0: found, index: at } of text.matchAll(finderOf(banned, locale))) {
              report(
                file,
                lineAt(at),
                `"${field}" says "${found}". Write "${use}" for "${term}" (locales/glossary.yaml).`,
              );
            }
          }
        }
      }
    }
  },
};
