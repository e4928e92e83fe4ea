import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareCodes, firstSentence, isPaired } from '../../src/domain/code.ts';
import { anyNumbers, someCode, standingCode } from './builders.ts';
import { holds } from './property.ts';

test('codes are ordered by number', () => {
  holds(
    fc.property(anyNumbers, (numbers) => {
      const ordered = numbers.map((number) => someCode(number)).sort(compareCodes);
      assert.deepEqual(
        ordered.map(({ number }) => number),
        [...numbers].sort((a, b) => a - b),
      );
    }),
  );
});

test('registered and reserved codes have pair pages, unassigned and private codes have none', () => {
  assert.equal(isPaired(standingCode(1000, 'registered')), true);
  assert.equal(isPaired(standingCode(1004, 'reserved')), true);
  assert.equal(isPaired(standingCode(2000, 'unassigned')), false);
  assert.equal(isPaired(standingCode(4000, 'private')), false);
});

describe('firstSentence', () => {
  test('ends at the first full stop that a capital letter follows', () => {
    assert.equal(firstSentence('One thing. Another thing.'), 'One thing.');
    assert.equal(firstSentence('Is it so? It is.'), 'Is it so?');
  });

  test('does not end inside a number, an abbreviation or a call', () => {
    assert.equal(firstSentence('Set in 7.4.1 of RFC 6455. Then more.'), 'Set in 7.4.1 of RFC 6455.');
    assert.equal(firstSentence('A limit, e.g. a timeout, was hit. More.'), 'A limit, e.g. a timeout, was hit.');
    assert.equal(firstSentence('A script called ws.close() itself. More.'), 'A script called ws.close() itself.');
  });

  test('is the whole text where that is one sentence', () => {
    assert.equal(firstSentence('Only one.'), 'Only one.');
    assert.equal(firstSentence('No full stop'), 'No full stop');
  });

  test('is always the beginning of the text', () => {
    holds(
      fc.property(fc.string(), (text) => {
        assert.ok(text.startsWith(firstSentence(text)));
      }),
    );
  });
});
