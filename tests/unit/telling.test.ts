import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { endpointId, type Endpoint } from '../../src/domain/observation.ts';
import { tellingsOf, type Telling } from '../../src/domain/telling.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { saw, someEntry, someObservations, someScenarios } from './observed-builders.ts';
import { holds } from './property.ts';

function line(telling: Telling): string {
  const who = (endpoints: readonly Endpoint[]): string => endpoints.map(endpointId).join('+');
  switch (telling.kind) {
    case 'sent':
    case 'reported':
      return `${telling.kind} ${telling.scenarios.map(({ id }) => id).join()} ${who(telling.lower)} | ${who(telling.higher)}`;
    case 'turned':
      return `${String(telling.sent)} as ${String(telling.reported)} ${telling.scenarios.map(({ id }) => id).join()} ${who(telling.endpoints)}`;
    case 'call':
      return `takes ${String(telling.taken)}, not ${String(telling.refused)} ${who(telling.endpoints)}`;
  }
}

const refused: Observation = { reported: { threw: { name: 'E', message: '' } }, wire: [{ end: 'open' }] };
const observations = someObservations({
  a: someEntry('a', {
    client: {
      'receive-0': saw(1002, 1002),
      'receive-999': saw(1002, 1002),
      'send-1002': saw(1002, 1002),
      'send-1007': refused,
      'provoke-bad-text': saw(1002, 1002),
    },
  }),
  b: someEntry('b', {
    client: { 'receive-0': saw(1007, 1007), 'receive-999': saw(1007, 1007), 'provoke-bad-text': saw(1002, 1007) },
  }),
});

describe('what tells two codes apart', () => {
  test('begins with what happens by itself, joins the scenarios of a family, and ends with odd codes', () => {
    assert.deepEqual(tellingsOf(observations, 1002, 1007).map(line), [
      'sent provoke-bad-text a client | b client',
      '1007 as 1002 provoke-bad-text b client',
      'takes 1002, not 1007 a client',
      'reported receive-0,receive-999 a client | b client',
    ]);
  });

  test('is nothing for codes that were not seen to differ', () => {
    assert.deepEqual(tellingsOf(observations, 1000, 1001), []);
  });

  test('never names an endpoint on both sides, and says nothing twice, for any observations', () => {
    const ids = someScenarios.filter(({ roles }) => roles.includes('client')).map(({ id }) => id);
    const any = fc.constantFrom(saw(1002, 1002), saw(1007, 1002), saw(1007, 1007), saw(1006), refused);
    const anyClient = fc
      .array(any, { minLength: ids.length, maxLength: ids.length })
      .map((seen) => Object.fromEntries(ids.map((id, index) => [id, seen[index] ?? refused])));
    holds(
      fc.property(fc.array(anyClient, { minLength: 1, maxLength: 4 }), (clients) => {
        const entries = clients.map((client, index) => [`x${String(index)}`, someEntry('x', { client })] as const);
        const tellings = tellingsOf(someObservations(Object.fromEntries(entries)), 1002, 1007);
        assert.equal(new Set(tellings.map(line)).size, tellings.length);
        for (const telling of tellings) {
          if (telling.kind !== 'sent' && telling.kind !== 'reported') continue;
          const lower = new Set(telling.lower.map(endpointId));
          assert.ok(telling.higher.every((endpoint) => !lower.has(endpointId(endpoint))));
        }
      }),
    );
  });
});
