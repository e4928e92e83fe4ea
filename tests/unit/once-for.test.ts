import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceFor } from '../../src/domain/once-for.ts';

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
