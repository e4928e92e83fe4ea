import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchOf, type Branch, type Diagnosis } from '../../src/domain/diagnosis.ts';
import type { Told } from '../../src/schema/told.ts';

function branch(told: Told): Branch {
  return { id: JSON.stringify(told), told, text: undefined, step: { kind: 'causes', causes: [] } };
}

test('the questions begin at the branch of a code, or else at that of its range', () => {
  const diagnosis: Diagnosis = {
    question: { en: 'What?' },
    branches: [branch([3000, 4999]), branch(3000), branch(1006), branch('error')],
  };
  const told = (code: number): Told | undefined => branchOf(diagnosis, code)?.told;
  assert.equal(told(1006), 1006);
  assert.equal(told(3000), 3000);
  assert.deepEqual(told(3001), [3000, 4999]);
  assert.deepEqual(told(4999), [3000, 4999]);
  for (const code of [1005, 2999, 5000]) assert.equal(told(code), undefined);
});
