import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeProduct, usedNumbers, usesOf, type Product } from '../../src/domain/product.ts';
import { holds } from './property.ts';

const meaning = { en: 'It ends.' };
const source = 'owner/tool docs/codes.md';

function someProduct(id: string, codes: Parameters<typeof makeProduct>[1]['codes']): Product {
  const entry = { name: id, summary: { en: 'A tool.' }, documentation: 'https://tool.example/', source, codes };
  return makeProduct(id, entry);
}

const one = someProduct('one', [
  { codes: [4000, 4099], meaning },
  { code: 4001, meaning, name: 'Gone', source: 'owner/tool src/codes.c' },
]);
const two = someProduct('two', [
  { code: 4001, meaning },
  { code: 3000, meaning },
]);

describe('what products mean by a number', () => {
  test('is told by those that name it before those that have a range around it', () => {
    assert.deepEqual(
      usesOf([one, two], 4001).map(({ product, use }) => [product.id, use.first, use.last]),
      [
        ['one', 4001, 4001],
        ['two', 4001, 4001],
        ['one', 4000, 4099],
      ],
    );
    assert.deepEqual(usesOf([one, two], 4100), []);
  });

  test('was read where the entry says so, or else where the product was', () => {
    assert.deepEqual(
      one.uses.map((use) => use.source),
      [source, 'owner/tool src/codes.c'],
    );
  });

  test('is found for every number that is listed as used, and only numbers that are named are', () => {
    assert.deepEqual(usedNumbers([one, two]), [3000, 4001]);
    const anyCode = fc.integer({ min: 0, max: 65535 });
    holds(
      fc.property(fc.array(anyCode, { minLength: 1 }), (codes) => {
        const [first = 0, ...rest] = codes.map((code) => ({ code, meaning }));
        const product = someProduct('any', [first as { code: number; meaning: typeof meaning }, ...rest]);
        const numbers = usedNumbers([product]);
        assert.deepEqual(
          numbers,
          [...new Set(codes)].sort((a, b) => a - b),
        );
        for (const number of numbers) assert.ok(usesOf([product], number).length > 0);
      }),
    );
  });
});
