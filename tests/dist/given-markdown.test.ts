import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Code, Prose } from '../../src/domain/code.ts';
import { pairProse } from '../../src/site/pair-prose.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { protocols } from './content.ts';
import { MarkdownFile, shownText } from './markdown-file.ts';
import { readFile } from './site.ts';

/** The published pages, as plain text in reading order: the specification of a pair page. */
const given = [
  { name: 'ja-1002-vs-1007', locale: 'ja', lower: 1002, higher: 1007 },
  { name: 'ja-1002-vs-1009', locale: 'ja', lower: 1002, higher: 1009 },
  { name: 'fr-1002-vs-1003', locale: 'fr', lower: 1002, higher: 1003 },
] as const;

/** What the English prose of a pair is in another language, as far as both codes are translated. */
function translated(lower: number, higher: number, locale: Locale): ReadonlyMap<string, string> {
  const protocol = protocols.find(({ id }) => id === 'websocket');
  const pair = protocol?.pairs.find((one) => one.lower.number === lower && one.higher.number === higher);
  assert.ok(protocol && pair);
  const proseIn =
    (one: Locale) =>
    ({ prose, translations }: Code): Prose =>
      translations[one]?.prose ?? prose;
  const passagesIn = (one: Locale): string[] => {
    const { introduction, differences, which } = pairProse(protocol, pair, one, proseIn(one));
    const sides = [pair.lower, pair.higher].map(proseIn(one));
    return [
      introduction,
      ...sides.flatMap(({ description, when, fix }) => [description, when, fix]),
      ...differences,
      which,
    ];
  };
  const own = passagesIn(locale);
  return new Map(passagesIn('en').map((english, index) => [english, own[index] ?? '']));
}

/** The lines of a published page, without its breadcrumb and the numbers of its list. */
function linesOf(name: string): string[] {
  return readFileSync(new URL(`../unit/given-pages/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'WebSocket' && !/^\d\.$/.test(line));
}

/** The first of some lines that does not follow those before it in a text. */
function misplaced(lines: readonly string[], text: string): string | undefined {
  let from = 0;
  return lines.find((line) => {
    const at = text.indexOf(line, from);
    from = at + line.length;
    return at === -1;
  });
}

function shownIn(path: string): string {
  return new MarkdownFile(readFile(`${path}index.md`)).tree.children.map(shownText).join('\n');
}

for (const { name, locale, lower, higher } of given) {
  test(`the Markdown of ${name} has the published lines in their order, its prose in its own language`, () => {
    const own = translated(lower, higher, locale);
    const lines = linesOf(name);
    const prose = lines.filter((line) => own.has(line));
    assert.equal(prose.length, 12, 'The published page has another prose.');
    assert.equal(
      misplaced(
        lines.map((line) => own.get(line) ?? line),
        shownIn(`${locale}/websocket/${lower}-vs-${higher}/`),
      ),
      undefined,
    );
    assert.equal(misplaced(prose, shownIn(`websocket/${lower}-vs-${higher}/`)), undefined);
  });
}

test('a line that is missing or stands before another is found', () => {
  assert.equal(misplaced(['a', 'b'], 'a\nb'), undefined);
  assert.equal(misplaced(['a', 'b'], 'b\na'), 'b');
  assert.equal(misplaced(['a', 'c'], 'a\nb'), 'c');
});
