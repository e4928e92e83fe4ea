import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceFor, onceForEach } from '../../src/domain/once-for.ts';

test('a value is computed once for each record, one that is undefined as well', () => {
  let computed = 0;
  const sizeOf = onceFor(({ size }: { readonly size: number | undefined }) => {
    computed++;
    return size;
  });
  const [one, other, none] = [{ size: 1 }, { size: 1 }, { size: undefined }];
  assert.deepEqual([one, one, other, none, none].map(sizeOf), [1, 1, 1, undefined, undefined]);
  assert.equal(computed, 3);
});

test('so is one for each number and name', () => {
  let computed = 0;
  const half = onceForEach((number: number) => {
    computed++;
    return number === 0 ? undefined : number / 2;
  });
  assert.deepEqual([2, 2, 4, 0, 0].map(half), [1, 1, 2, undefined, undefined]);
  assert.equal(computed, 3);
});
