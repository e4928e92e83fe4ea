import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { phrase, prose } from '../../src/schema/text.ts';
import { holds } from './property.ts';

describe('prose', () => {
  test('is one line without space around it, however it is folded in its file', () => {
    holds(
      fc.property(fc.string(), (text) => {
        const read = prose.safeParse(text);
        assert.equal(read.success, text.trim() !== '');
        if (read.success) assert.match(read.data, /^\S+( \S+)*$/u);
      }),
    );
    assert.equal(prose.parse(' Two\n  lines. '), 'Two lines.');
  });
});

describe('a phrase', () => {
  test('ends without a full stop', () => {
    assert.equal(phrase.safeParse('one side has left').success, true);
    for (const text of ['One side has left.', '切れました。', '']) assert.equal(phrase.safeParse(text).success, false);
  });
});
