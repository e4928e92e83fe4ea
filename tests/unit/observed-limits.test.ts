import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeWaitsOf, limitsLeadingTo, silencesOf, sizeLimitsOf } from '../../src/domain/observed-limits.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({
  a: someEntry('a', {
    limits: { client: 1024 },
    client: {
      'provoke-over-limit': saw(1009, 1009),
      'provoke-large': saw(1006),
      'lose-silence': {
        wire: [
          { frame: 'ping', after: 20 },
          { frame: 'ping', after: 40 },
          { end: 'fin', after: 60 },
        ],
      },
    },
  }),
  b: someEntry('b', {
    client: {
      'provoke-over-limit': { unable: 'noLimit' },
      'provoke-large': { reported: { delivered: 9 }, wire: [{ end: 'open' }] },
      'lose-silence': { wire: [{ frame: 'ping' }, { end: 'open' }] },
      'lose-unanswered-close': { reported: { code: 1006, after: 30 }, wire: [{ end: 'reset', after: 30 }] },
    },
  }),
});

test('beyond a known limit one byte more counts, elsewhere a very large message', () => {
  assert.deepEqual(
    sizeLimitsOf(observations).map(({ limit, sighting }) => [limit, sighting.scenario.id]),
    [
      [1024, 'provoke-over-limit'],
      [undefined, 'provoke-large'],
    ],
  );
});

test('silence is borne until the first ping and until TCP ends, if it does', () => {
  assert.deepEqual(
    silencesOf(observations).map(({ ping, end }) => [ping, end]),
    [
      [20, { how: 'fin', after: 60 }],
      [0, { how: 'open', after: 0 }],
    ],
  );
  assert.deepEqual(
    closeWaitsOf(observations).map(({ ping, end }) => [ping, end]),
    [[undefined, { how: 'reset', after: 30 }]],
  );
});

test('the limits that lead to a code are those in which it was sent or reported without being given', () => {
  const leadingTo = (code: number) =>
    limitsLeadingTo(observations, code).map(({ sighting, limit }) => [sighting.scenario.id, limit]);
  assert.deepEqual(leadingTo(1009), [['provoke-over-limit', 1024]]);
  assert.deepEqual(leadingTo(1006), [['lose-unanswered-close', undefined]]);
  assert.deepEqual(leadingTo(1000), []);
});
