import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closeCallsOf, namedText } from '../../src/domain/close-call.ts';
import { outcomeOf } from '../../src/domain/outcome.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { realProtocol } from '../content/real-content.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

function refused(name: string, message: string, sent?: number): Observation {
  return { ...saw(undefined, sent), reported: { threw: { name, message } } };
}

describe('the calls to close of an endpoint', () => {
  test('stand in the order of the scenarios, with what was thrown and what was sent', () => {
    const [client] = closeCallsOf(
      someObservations({
        a: someEntry('a', {
          client: { 'send-1007': refused('E', 'not 1007', 1011), 'send-1002': saw(1002, 1002), 'lose-fin': saw(1006) },
        }),
      }),
    );
    assert.deepEqual(
      client?.calls.map((call) => (call.kind === 'seen' ? [call.asked, call.threw?.message, call.sent?.code] : [])),
      [
        [1002, undefined, 1002],
        [1007, 'not 1007', 1011],
      ],
    );
  });

  test('tell why one was not tried', () => {
    const [client] = closeCallsOf(
      someObservations({ a: someEntry('a', { client: { 'send-1002': { unable: 'noCloseCode' } } }) }),
    );
    assert.deepEqual(
      client?.calls.map((call) => call.kind === 'untried' && call.reason),
      ['noCloseCode'],
    );
  });

  test('share a message in which only the number differs', () => {
    const [client] = closeCallsOf(
      someObservations({
        a: someEntry('a', { client: { 'send-1002': refused('E', '1002?'), 'send-1007': refused('E', '1007?') } }),
      }),
    );
    const messages = client?.calls.map((call) => call.kind === 'seen' && call.threw?.message);
    assert.deepEqual(messages, ['{code}?', '{code}?']);
  });

  test('follow the standard where they refuse with its exception', () => {
    const observations = someObservations({
      a: someEntry('a', { client: { 'send-1002': refused('InvalidAccessError', 'no') } }),
      b: someEntry('b', { client: { 'send-1002': refused('RangeError', 'no') }, server: { 'lose-fin': saw(1006) } }),
    });
    assert.deepEqual(
      closeCallsOf(observations).map(({ endpoint, isStandard }) => [endpoint.implementation.id, isStandard]),
      [
        ['a', true],
        ['b', false],
      ],
    );
  });
});

test('an exception is written with its type, and without a colon where it says nothing', () => {
  assert.equal(namedText({ name: 'E', message: '{code}?' }, 1006), 'E: 1006?');
  assert.equal(namedText({ name: 'E', message: '' }, 1006), 'E');
  assert.equal(namedText({ name: 'E', message: 'no' }, undefined), 'E: no');
});

test('every message that was recorded comes back word for word', () => {
  const { observations } = realProtocol('websocket');
  const all = closeCallsOf(observations);
  const recorded = observations.sightings.filter(
    ({ scenario: { group }, seen: { reported } }) => group === 'send' && reported?.threw !== undefined,
  );
  for (const { endpoint, scenario, seen } of recorded) {
    const own = all.find(
      (one) => one.endpoint.role === endpoint.role && one.endpoint.implementation === endpoint.implementation,
    );
    const call = own?.calls.find((one) => one.scenario === scenario);
    assert.ok(call?.kind === 'seen' && call.threw !== undefined);
    const { threw } = outcomeOf(seen);
    assert.equal(namedText(call.threw, scenario.number), `${threw?.name ?? ''}: ${threw?.message ?? ''}`);
  }
  assert.ok(recorded.length > 200);
  const messages = new Set(
    all.flatMap(({ calls }) => calls.map((call) => (call.kind === 'seen' ? call.threw?.message : ''))),
  );
  assert.ok(messages.size < 40);
});
