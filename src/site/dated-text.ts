import { onceForEach } from '../domain/once-for.ts';
import { locales, type Locale } from '../i18n/locales.ts';

/** A part of a text: a day, with its date for machines, or the words around it. */
export interface DatedPart {
  readonly text: string;
  /** ISO 8601; undefined for words. */
  readonly date: string | undefined;
}

/**
 * Puts days into a sentence, so that each can be marked as a date.
 *
 * @param dates ISO 8601, in the order in which `write` is given them
 * @param write gives the sentence with the days in words
 */
export function datedText(
  dates: readonly [string, string],
  locale: Locale,
  write: (days: readonly [string, string]) => string,
): DatedPart[] {
  // Characters that stand in no text keep the places of the days until the sentence is written.
  const sentence = write(['\u0001', '\u0002']);
  return sentence
    .split(/([\u0001\u0002])/)
    .filter((part) => part !== '')
    .map((part) => {
      const date = part === '\u0001' ? dates[0] : part === '\u0002' ? dates[1] : undefined;
      return { text: date === undefined ? part : dateText(date, locales[locale].tag), date };
    });
}

/** A day in words: "18 November 2026". */
export function dateText(date: string, tag: string): string {
  return daysIn(tag).format(new Date(`${date}T00:00:00Z`));
}

/** What writes days in a language, which takes longer to make than many days to write. */
const daysIn = onceForEach((tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
