import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredText } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import type { TextRun } from './text-run.ts';

/** What may end a word and what may begin one, where spaces stand between words. */
const wordEnd = /[\p{Script=Latin}\p{Nd}.,;:!?)\]»”]$/u;
const wordStart = /^[\p{Script=Latin}\p{Nd}([«“]/u;

/** Two sentences without a space between them. */
const gluedSentences = /\p{Ll}[.!?]\p{Lu}\p{Ll}/u;

function gluedWords(page: BuiltPage): string[] {
  return page.runs.flatMap((run) => [...gluedPieces(run), ...gluedInside(run), ...gluedDots(run)]);
}

/** Places where one element ends and another begins without a space between the words in them. */
function gluedPieces({ text, pieces }: TextRun): string[] {
  return pieces.flatMap((piece, index) => {
    const { start, node } = piece;
    const before = pieces[index - 1];
    if (before === undefined || before.node.parentNode === node.parentNode) return [];
    // What a program prints has signs in the places of what varies.
    if (piece.isCode && before.isCode) return [];
    return wordEnd.test(text.slice(0, start)) && wordStart.test(text.slice(start))
      ? [`Words are glued together: “${around(text, start)}”.`]
      : [];
  });
}

function gluedInside({ text, pieces }: TextRun): string[] {
  return pieces
    .filter(({ isCode }) => !isCode)
    .flatMap(({ start, end }) => text.slice(start, end).split(/[ \p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。：（）]/u))
    .filter(
      (word) =>
        gluedSentences.test(word) && !authoredText.includes(word.replace(/^[([]|[,;:.)\]]+$/g, '')) && !isPath(word),
    )
    .map((word) => `Sentences are glued together: “${word}”.`);
}

/** A dot between the names of a list that has no space on one of its sides. */
function gluedDots({ text }: TextRun): string[] {
  const at = text.search(/\S·|·[\p{L}\p{N}]/u);
  return at === -1 ? [] : [`Words are glued together: “${around(text, at)}”.`];
}

/** The name of a file of a repository, as sources are cited. */
function isPath(word: string): boolean {
  return word.includes('/');
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 20);
}

test('no words are glued together where one element ends and the next begins', () => {
  checkEveryPage(gluedWords);
});

test('glued words are found, and words with a space, a mark or a block between them are not', () => {
  const faults = (body: string): number => gluedWords(new BuiltPage('index.html', body)).length;
  for (const body of [
    '<p><b>1002</b> Protocol <code>x</code>, (<i>y</i>)',
    '<ul><li>a</li><li>B</li></ul><h2>c</h2>D',
    '<p><b>a</b>\n<i>b</i></p><p>日本<b>1002</b>語</p><p>Node.js, nginx.conf, <code>a.B</code>',
  ]) {
    assert.equal(faults(body), 0, body);
  }
  for (const body of [
    '<p>the<b>Close</b> frame',
    '<p><a>RFC 6455 §7.4.1</a><a>IANA</a>',
    '<p>It ends.<a>[1]</a>',
    '<p>It ends.Then it begins.',
    '<p><code>close()</code>returns',
    '<p><a>Chromium</a>· <a>Firefox</a>',
  ]) {
    assert.equal(faults(body), 1, body);
  }
});
