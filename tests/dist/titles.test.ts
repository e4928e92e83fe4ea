import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { assertNone, checkEveryPage, repeated } from './faults.ts';
import { messagesOf, pattern } from './locale-texts.ts';
import { BuiltPage } from './page.ts';
import { pages } from './site.ts';
import { collapse, textOf } from './tree.ts';

/**
 * Lengths in columns, of which a full-width character takes two. Search engines cut a title near 60 and a description
 * near 160 columns; number and names stand first, and what is cut off must be short.
 */
const lengths = { title: { least: 10, most: 90 }, description: { least: 50, most: 200 } } as const;

type Named = Readonly<Record<keyof typeof lengths, string>>;

function namesOf(page: BuiltPage): Named {
  return {
    title: page
      .named('title')
      .map((title) => collapse(textOf(title)))
      .join('|'),
    description: page.meta('description').join('|'),
  };
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

function columnsOf(text: string): number {
  return Array.from(text, (character) => (wide.test(character) ? 2 : 1)).reduce<number>((sum, width) => sum + width, 0);
}

function lengthFaults(page: BuiltPage): string[] {
  return Object.entries(namesOf(page)).flatMap(([name, text]) => {
    const { least, most } = name === 'title' ? lengths.title : lengths.description;
    const columns = columnsOf(text);
    return columns >= least && columns <= most ? [] : [`Its ${name} takes ${columns} columns: “${text}”.`];
  });
}

/** Titles and descriptions that two pages of one language share. */
function shared(site: readonly BuiltPage[]): string[] {
  return localeTags.flatMap((locale) => {
    const names = site.filter((page) => page.locale === locale).map(namesOf);
    return [...repeated(names.map(({ title }) => title)), ...repeated(names.map(({ description }) => description))].map(
      (text) => `${locale}: Several pages say “${text}”.`,
    );
  });
}

/** Titles and descriptions that are not made from the templates of the page's language. */
function foreignNames(page: BuiltPage): string[] {
  const entries = Object.entries(messagesOf(page.locale));
  const madeFrom = (key: RegExp, text: string): boolean =>
    entries.some(([name, template]) => key.test(name) && new RegExp(`^${pattern(template)}$`, 'u').test(text));
  const { title, description } = namesOf(page);
  return [
    // A template of nothing but a placeholder would fit every text.
    ...(madeFrom(/^title\.(?!pair)|^pair\.title$/, title) || madeFrom(/^title\.pair$/, title)
      ? []
      : [`Its title “${title}” is not made from locales/${page.locale}.json.`]),
    ...(madeFrom(/^summary\.|^notFound\.text$/, description)
      ? []
      : [`Its description “${description}” is not made from locales/${page.locale}.json.`]),
  ];
}

test('no two pages of a language share a title or a description', () => {
  assertNone(shared(pages));
});

test('no title or description is too long or too short', (context) => {
  for (const name of ['title', 'description'] as const) {
    for (const locale of localeTags) {
      const texts = pages.filter((page) => page.locale === locale).map((page) => namesOf(page)[name]);
      const longest = texts.reduce((a, b) => (columnsOf(b) > columnsOf(a) ? b : a), '');
      context.diagnostic(`longest ${name} in ${locale}: ${columnsOf(longest)} columns, “${longest}”`);
    }
  }
  checkEveryPage(lengthFaults);
});

test('titles and descriptions are in the language of the page', () => {
  checkEveryPage(foreignNames);
});

test('a shared, a missing and a long title, and a title of another language are found', () => {
  const page = (file: string, title: string, description = title.repeat(5)): BuiltPage =>
    new BuiltPage(file, `<title>${title}</title><meta name="description" content="${description}">`);
  const home = messagesOf('ja')['title.home'] ?? '';
  const summary = messagesOf('ja')['summary.home'] ?? '';
  assert.deepEqual(shared([page('index.html', 'a'), page('a/index.html', 'b'), page('fr/index.html', 'a')]), []);
  assert.equal(shared([page('index.html', 'a'), page('a/index.html', 'a')]).length, 2);
  assert.deepEqual(lengthFaults(page('ja/index.html', home, summary)), []);
  assert.equal(lengthFaults(page('index.html', '')).length, 2);
  assert.equal(lengthFaults(page('ja/index.html', '長'.repeat(46), summary)).length, 1);
  assert.deepEqual(foreignNames(page('ja/index.html', home, summary)), []);
  assert.equal(foreignNames(page('fr/index.html', home, summary)).length, 2);
});
