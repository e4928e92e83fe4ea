import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Seen } from '../../src/schema/observation.ts';
import { merge, reconcile, repeat } from '../wire/observatory/repeat.ts';

const fin: Seen = { wire: [{ end: 'fin' }] };
const reset: Seen = { wire: [{ end: 'reset' }] };

describe('repeated scenarios', () => {
  test('two attempts that agree are enough', async () => {
    let attempts = 0;
    const seen = await repeat(() => {
      attempts++;
      return Promise.resolve({ seen: fin });
    });
    assert.equal(attempts, 2);
    assert.deepEqual(seen, fin);
  });

  test('what varies is tried eight times and says so, the most frequent first', async () => {
    const outcomes = [reset, fin, fin, reset, fin, fin, fin, reset];
    const seen = await repeat((attempt) => Promise.resolve({ seen: outcomes[attempt - 1] ?? fin }));
    assert.deepEqual(seen, { ...fin, varies: [reset] });
  });

  test('what is equally frequent has an order', () => {
    assert.deepEqual(merge([reset, fin]), merge([fin, reset]));
  });

  test('where two differ in seconds alone, the earlier counts', () => {
    const late: Seen = { wire: [{ end: 'fin', after: 2 }] };
    assert.deepEqual(merge([late, fin, late]), fin);
  });

  test('two runs of the same may be two seconds apart, and no more', () => {
    const after = (seconds: number): Seen => ({ wire: [{ end: 'fin', after: seconds }] });
    assert.deepEqual(reconcile(after(20), after(22)), after(20));
    assert.deepEqual(reconcile(after(20), after(17)), { ...after(20), varies: [after(17)] });
  });

  test('a run that saw nothing new leaves the record as it is', () => {
    const recorded = { ...fin, varies: [reset] as [Seen] };
    assert.equal(reconcile(recorded, fin), recorded);
    assert.equal(reconcile(recorded, { ...reset, varies: [fin] }), recorded);
    assert.deepEqual(reconcile(fin, recorded), recorded);
    assert.deepEqual(reconcile(fin, reset), recorded);
    assert.deepEqual(reconcile({ unable: 'noPage' }, fin), fin);
  });
});
