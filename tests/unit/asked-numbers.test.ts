import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { askedNumbers } from '../../src/domain/asked-numbers.ts';
import { anyText, holds } from './property.ts';

describe('the numbers that a query asks for', () => {
  const queries: readonly (readonly [query: string, numbers: readonly number[]])[] = [
    ['1006', [1006]],
    [' #1006? ', [1006]],
    ['websocket close code 1006', [1006]],
    ['1007 1002', [1007, 1002]],
    ['1002 or 1007', [1002, 1007]],
    ['1002/1007', [1002, 1007]],
    ['1002 vs. 1007', [1002, 1007]],
    ['différence entre 1002 et 1007', [1002, 1007]],
    ['1002と1007の違い', [1002, 1007]],
    ['１００６', [1006]],
    ['1006 1006', [1006]],
    ['0', [0]],
    ['65535', [65535]],
  ];
  for (const [query, numbers] of queries) {
    test(`of “${query}” are ${numbers.join(' and ')}`, () => {
      assert.deepEqual(askedNumbers(query), numbers);
    });
  }

  test('are none where it says more than numbers, or none that a Close frame has room for', () => {
    for (const query of [
      '',
      'going away',
      'keepalive ping timeout 1011',
      'Unexpected server response: 400',
      '65536',
      '123456',
    ]) {
      assert.deepEqual(askedNumbers(query), [], query);
    }
  });

  test('are numbers from 0 to 65535, each once, for any text', () => {
    holds(
      fc.property(anyText, (query) => {
        const numbers = askedNumbers(query);
        assert.ok(numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 65535));
        assert.equal(new Set(numbers).size, numbers.length);
      }),
    );
  });
});
