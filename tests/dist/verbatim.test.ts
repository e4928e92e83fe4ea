import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedPages } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { blocksOf, withOpenCitations } from './long-text.ts';
import { BuiltPage } from './page.ts';
import { englishPassages, ownPassages } from './passages.ts';
import { collapse } from './tree.ts';

/** The passages that do not stand on a page word for word, each within one block. */
function missingPassages(page: BuiltPage, passages: readonly string[]): string[] {
  const lines = page.runs.map(({ text }) => withOpenCitations(text));
  return passages
    .filter((passage) => !lines.some((line) => line.includes(passage)))
    .map((passage) => `It does not say “${passage}”.`);
}

test('every page says what its content says, word for word', () => {
  let count = 0;
  checkEveryPage((page) => {
    const expected = expectedPages.get(page.path);
    const passages = expected === undefined ? [] : englishPassages(expected);
    count += passages.length;
    return missingPassages(page, passages);
  });
  assert.equal(count > 10 * expectedPages.size, true, 'Hardly any passage was compared.');
});

test('every code page says what its translation says, word for word', () => {
  let count = 0;
  checkEveryPage((page) => {
    const expected = expectedPages.get(page.path);
    const passages = expected?.kind === 'code' ? ownPassages(expected.code, expected.locale) : [];
    count += passages.length;
    return missingPassages(page, passages.map(collapse));
  });
  assert.equal(count > 100, true, 'Hardly any passage was compared.');
});

test('glued words, changed punctuation and a passage cut in two are found', () => {
  const faults = (body: string): number =>
    missingPassages(new BuiltPage('x.html', body), ['The “code” 1 ends. [n]']).length;
  assert.equal(faults('<p>The “code”\n <b>1</b> ends. <a>[12]</a> More.'), 0);
  assert.equal(faults('<p>The “code” <b>1</b>ends. [1]'), 1);
  assert.equal(faults('<p>The "code" 1 ends. [1]'), 1);
  assert.equal(faults('<p>The “code” 1<p>ends. [1]'), 1);
});

test('a long text is read as a reader sees it', () => {
  const mdx =
    'One *is* `a*b*`.\n<Ref to="rfc1 §1" />\n\n<Side of="browser">\n\n- **Two.** So\n  on.\n- Three\n\n</Side>\n';
  assert.deepEqual(blocksOf(mdx), ['One is a*b*. [n]', 'Two. So on.', 'Three']);
  assert.deepEqual(blocksOf('One.\n<Seen by="nobody" in="lose-fin" />\n'), ['One. [nobody]']);
});
