import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import { settings } from '../../src/settings.ts';

/** Keys whose texts stand in the head, or in a page in English whatever its language. */
const elsewhere = /^(?:title|summary)\.|^home\.codes$|^pair\.title$/;

/** Placeholders that hold a number; the script of the page for lost addresses puts it where a `%` stands. */
const numeric = /^(?:a|b|bytes|code|count|seconds|size|status|times|tried)$/;

/** What is the same in every language: numbers, signs, "1002 vs 1007", bytes. */
const neutral = '[^\\p{L}]+|\\d+ vs \\d+|[\\dA-F]{2}(?: [\\dA-F]{2})*';

/** The texts of a locale file by key, those of the head included. */
export function messagesOf(locale: Locale): Readonly<Record<string, string>> {
  const messages: unknown = JSON.parse(readFileSync(join(settings.localesRoot, `${locale}.json`), 'utf8'));
  if (typeof messages !== 'object' || messages === null) throw new Error(`locales/${locale}.json is no object.`);
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, String(text)]));
}

/**
 * Tells whether a text of a page consists of texts of a locale file, filled in or not, one or several.
 *
 * @param own what else is in that language: glosses and proper names
 */
export function localeTexts(locale: Locale, own: readonly string[] = []): (text: string) => boolean {
  const messages = messagesOf(locale);
  const values = Object.entries(messages).filter(([key]) => /^(?:value|basis)\.(?!statement)/.test(key));
  const patterns = Object.entries(messages)
    // Sentences around English prose are English passages, which other tests compare.
    .filter(([key]) => !elsewhere.test(key) && !(locale === defaultLocale && key.startsWith('prose.')))
    .flatMap(([key, template]) =>
      // Its template has no word of its own to know it by.
      key === 'basis.statement'
        ? [pattern(template, values.map(([, text]) => pattern(text)).join('|'))]
        : partsOf(template).map((part) => pattern(part)),
    );
  const one = `(?:${[...patterns, ...own.map(escape), neutral].join('|')})`;
  const all = new RegExp(`^${one}(?: ${one})*$`, 'u');
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? all.test(text);
    known.set(text, answer);
    return answer;
  };
}

/** What of a template stands between its code, and the code, which is no word of the language where it is filled in. */
function partsOf(template: string): string[] {
  if (!template.includes('`')) return [template];
  return template
    .split('`')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\{\{.+?\}\}$/.test(part));
}

/** A template as a regular expression for the texts it makes. */
export function pattern(template: string, anything = '.+?'): string {
  return template
    .split(/\{\{(.+?)\}\}/)
    .map((part, index) => (index % 2 === 0 ? escape(part) : numeric.test(part) ? '[\\d%]+' : `(?:${anything})`))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
