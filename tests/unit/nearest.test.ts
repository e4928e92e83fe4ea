import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/schema/nearest.ts';
import { holds } from './property.ts';

const anyWord = fc.stringMatching(/^[a-z]{3,12}$/);

describe('nearest', () => {
  test('finds the word itself', () => {
    holds(
      fc.property(anyWord, fc.array(anyWord), (word, others) => {
        assert.equal(nearest(word, [...others, word]), word);
      }),
    );
  });

  test('finds a word with one letter too few, too many or wrong', () => {
    holds(
      fc.property(anyWord, fc.nat({ max: 11 }), fc.constantFrom('', 'x', 'x$&'), (word, at, by) => {
        const index = at % word.length;
        const misspelt = word.slice(0, index) + word.charAt(index).replace(/./, by) + word.slice(index + 1);
        assert.equal(nearest(misspelt, [word]), word);
      }),
    );
  });

  test('gives one of the candidates or nothing, and never throws', () => {
    holds(
      fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
        const found = nearest(word, candidates);
        assert.ok(found === undefined || candidates.includes(found));
      }),
    );
  });

  test('finds nothing where no letter is the same', () => {
    assert.equal(nearest('abc', ['xyz']), undefined);
    assert.equal(nearest('colour', ['name', 'gloss', 'description']), undefined);
    assert.equal(nearest('name', []), undefined);
  });

  test('finds the nearest of several', () => {
    assert.equal(nearest('clent', ['server', 'client', 'cleanest']), 'client');
  });

  test('takes no notice of capital letters', () => {
    assert.equal(nearest('CloseFrame', ['closeFrame']), 'closeFrame');
  });
});
