import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { markupFault } from '../../src/schema/prose-faults.ts';
import { isEnded, phrase, prose, sentences } from '../../src/schema/text.ts';
import { holds } from './property.ts';

describe('prose', () => {
  test('is one line without space around it, however it is folded in its file', () => {
    holds(
      fc.property(fc.string(), (text) => {
        const read = prose.safeParse(text);
        assert.equal(read.success, text.trim() !== '' && markupFault(text) === undefined);
        if (read.success) assert.match(read.data, /^\S+( \S+)*$/u);
      }),
    );
    assert.equal(prose.parse(' Two\n  lines. '), 'Two lines.');
  });
});

describe('sentences', () => {
  test('end as sentences do in every language, inside marks or not', () => {
    const ended = ['One.', 'Two?', 'Trois !', '四。', '（五。）', '“Six.”', '« Sept. »', 'As `8.`', 'It goes on…'];
    for (const text of ended) assert.equal(isEnded(text), true, text);
  });

  test('are refused where they are cut off, and markup is refused', () => {
    const refused = [
      'The server ends',
      'サーバーが終わ',
      'It is (cut.',
      'It is `cut.',
      'It is “cut.',
      'It is "cut.',
      'It holds <script>.',
      'It holds <!-- this.',
      'It is [a link](javascript:alert).',
      'It is **bold**.',
    ];
    for (const text of refused) assert.equal(sentences.safeParse(text).success, false, text);
    for (const text of ['1 < 2 and 3 > 2.', 'As `<div>`.', 'A [bracket] (and another).']) {
      assert.equal(sentences.safeParse(text).success, true, text);
    }
  });
});

describe('a phrase', () => {
  test('ends without a full stop', () => {
    assert.equal(phrase.safeParse('one side has left').success, true);
    for (const text of ['One side has left.', '切れました。', '']) assert.equal(phrase.safeParse(text).success, false);
  });
});
