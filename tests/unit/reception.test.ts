import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { endpointId } from '../../src/domain/observation.ts';
import { callsOf, isRefused, muteEndpoints, receptionsOf } from '../../src/domain/reception.ts';
import { outcomeOf } from '../../src/domain/outcome.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { holds } from './property.ts';

/** Clients a, b, c … that did this on a Close frame with 1002, in order. */
function receptions(...seen: readonly Observation[]) {
  const entries = seen.map((one, index) => {
    const name = String.fromCharCode(97 + index);
    return [name, someEntry(name, { client: { 'receive-1002': one } })] as const;
  });
  return receptionsOf(someObservations(Object.fromEntries(entries)), 1002);
}

function odd(...seen: readonly Observation[]): string[] {
  return receptions(...seen)
    .filter(({ isOdd }) => isOdd)
    .map(({ sighting }) => endpointId(sighting.endpoint));
}

const usual = saw(1002, 1002);

describe('on receiving a code', () => {
  test('nobody is odd where all do the same', () => {
    assert.deepEqual(odd(usual, usual), []);
    assert.deepEqual(odd(usual), []);
    assert.deepEqual(odd(), []);
  });

  test('who reports or answers another code than most is odd', () => {
    assert.deepEqual(odd(usual, saw(1006, 1002), usual, saw(1002, 1000), saw(1002)), [
      'b client',
      'd client',
      'e client',
    ]);
  });

  test('who gets an error in place of a code is odd', () => {
    const failed: Observation = { reported: { error: { name: 'E', message: 'no' } }, wire: [{ end: 'fin' }] };
    assert.deepEqual(odd(usual, failed, usual), ['b client']);
  });

  test('who does not call the closure clean is odd where others do, and not where nobody does', () => {
    const clean: Observation = { ...usual, reported: { code: 1002, clean: true } };
    const unclean: Observation = { ...usual, reported: { code: 1002, clean: false } };
    assert.deepEqual(odd(clean, unclean, usual), ['b client']);
    assert.deepEqual(odd(unclean, unclean, usual), []);
  });

  test('an interface that never gives a code is compared by what it sends alone', () => {
    const mute = saw(undefined, 1002);
    assert.deepEqual(odd(usual, mute, usual), []);
    assert.deepEqual(odd(usual, saw(undefined, 1000), usual), ['b client']);
    assert.deepEqual(
      [...muteEndpoints(someObservations({ a: someEntry('a', { client: { 'receive-1002': mute } }) }))],
      ['a client'],
    );
  });

  test('fewer than all are odd, for any outcomes', () => {
    const any = fc.constantFrom(usual, saw(1006, 1002), saw(1002), saw(undefined, 1002));
    holds(
      fc.property(fc.array(any, { minLength: 1, maxLength: 9 }), (seen) => {
        assert.ok(odd(...seen).length < seen.length);
      }),
    );
  });
});

test('a code is refused by who reports another, or answers with a protocol error', () => {
  const isRefusedAs = (code: number, seen: Exclude<Observation, { unable: unknown }>): boolean =>
    isRefused(outcomeOf(seen), code);
  assert.equal(isRefusedAs(1012, { wire: [{ frame: 'close', code: 1002, masked: true }] }), true);
  assert.equal(isRefusedAs(1012, { reported: { code: 1006 }, wire: [] }), true);
  assert.equal(
    isRefusedAs(1012, { reported: { code: 1012 }, wire: [{ frame: 'close', code: 1000, masked: true }] }),
    false,
  );
  assert.equal(isRefusedAs(1012, { wire: [{ end: 'fin' }] }), false);
  assert.equal(
    isRefusedAs(1002, { reported: { code: 1002 }, wire: [{ frame: 'close', code: 1002, masked: true }] }),
    false,
  );
});

test('a call to close is taken, refused, or leads to nothing', () => {
  const refused: Observation = {
    reported: { threw: { name: 'InvalidAccessError', message: 'invalid code' } },
    wire: [{ end: 'open' }],
  };
  const observations = someObservations({
    a: someEntry('a', { client: { 'send-1002': saw(1002, 1002) } }),
    b: someEntry('b', { client: { 'send-1002': saw(1005, 1000) } }),
    c: someEntry('c', { client: { 'send-1002': refused } }),
    d: someEntry('d', { client: { 'send-1002': { wire: [{ end: 'open' }] } } }),
    e: someEntry('e', { client: { 'send-1002': { wire: [{ frame: 'close', masked: true }] } } }),
  });
  assert.deepEqual(
    callsOf(observations, 1002).map((call) => (call.kind === 'taken' ? call.code : call.kind)),
    [1002, 1000, 'refused', 'nothing', undefined],
  );
});
