import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { endpointId, endpointsOf, makeObservations } from '../../src/domain/observation.ts';
import { saw, someEntry, someObservations, someScenarios } from './observed-builders.ts';
import { holds } from './property.ts';

const entries = {
  zz: someEntry('Zeta', { kind: 'browser', client: { 'receive-1002': saw(1002, 1002) } }),
  aa: someEntry('Alpha', { kind: 'proxy', proxy: { 'proxy-idle': { wire: [{ end: 'fin' }] } } }),
  mm: someEntry('mu', { client: { 'lose-fin': { unable: 'noPage' } }, server: { 'receive-1002': saw(1006, 1002) } }),
  bb: someEntry('Beta', { server: { 'lose-fin': { ...saw(1006), varies: [{ wire: [] }] } } }),
};

describe('what was observed', () => {
  test('has browsers first and proxies last, and each kind by name, whatever the case of its letters', () => {
    const { implementations } = someObservations(entries);
    assert.deepEqual(
      implementations.map(({ id }) => id),
      ['zz', 'bb', 'mm', 'aa'],
    );
  });

  test('is the same whatever order the files come in', () => {
    const all = Object.entries(entries);
    const expected = makeObservations(someScenarios, new Map(all));
    holds(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        assert.deepEqual(makeObservations(someScenarios, new Map(shuffled)), expected);
      }),
    );
  });

  test('stands by scenario, then by role, and what was not tried stands apart', () => {
    const { sightings, untried } = someObservations(entries);
    assert.deepEqual(
      sightings.map(({ scenario, endpoint, varies }) => [scenario.id, endpointId(endpoint), varies.length]),
      [
        ['receive-1002', 'zz client', 0],
        ['receive-1002', 'mm server', 0],
        ['lose-fin', 'bb server', 1],
        ['proxy-idle', 'aa proxy', 0],
      ],
    );
    assert.deepEqual(
      untried.map(({ endpoint, reason }) => [endpointId(endpoint), reason]),
      [['mm client', 'noPage']],
    );
  });

  test('knows who was tried in a role', () => {
    const observations = someObservations(entries);
    assert.deepEqual(endpointsOf(observations, 'client').map(endpointId), ['zz client', 'mm client']);
    assert.deepEqual(endpointsOf(observations, 'proxy').map(endpointId), ['aa proxy']);
  });
});

test('the code that an implementation is handed is that of its family, or the one that the catalogue states', () => {
  const given = new Map(someScenarios.map(({ id, given }) => [id, given]));
  assert.equal(given.get('receive-1002'), 1002);
  assert.equal(given.get('send-1007'), 1007);
  assert.equal(given.get('receive-empty'), undefined);
  assert.equal(given.get('lose-unanswered-close'), 1000);
});
