import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closeCallsOf, givenIn, namedText, scenariosShowing } from '../../src/domain/close-call.ts';
import { fillTemplate } from '../../src/domain/number-template.ts';
import { outcomeOf } from '../../src/domain/outcome.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { realProtocol } from '../content/real-content.ts';
import { send } from '../wire/scenarios/send.ts';
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
      client?.calls.map((call) =>
        call.kind === 'seen' ? [call.given.code, call.threw?.message, call.sent?.code] : [],
      ),
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
  assert.equal(namedText({ name: 'E', message: 'no' }), 'E: no');
  assert.equal(namedText({ name: 'E', message: '' }), 'E');
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
    const said = namedText(call.threw);
    assert.equal(
      scenario.number === undefined ? said : fillTemplate(said, scenario.number),
      `${threw?.name ?? ''}: ${threw?.message ?? ''}`,
    );
  }
  assert.ok(recorded.length > 200);
  const messages = new Set(
    all.flatMap(({ calls }) => calls.map((call) => (call.kind === 'seen' ? call.threw?.message : ''))),
  );
  assert.ok(messages.size < 40);
});

test('what close is given in a scenario is what is played in it', () => {
  const scenarios = realProtocol('websocket').observations.scenarios.filter(({ group }) => group === 'send');
  for (const scenario of scenarios) {
    const task = send[scenario.family]?.({ number: scenario.number ?? 0, limit: undefined }).task;
    assert.deepEqual({ code: task?.code, reason: task?.reason }, givenIn(scenario), scenario.id);
  }
  assert.equal(givenIn({ id: 'receive-1002', family: 'receive', number: 1002 }), undefined);
  assert.equal(scenarios.length, 35);
});

test('a call is shown by the scenario of its code, and by that of a reason as long as its own', () => {
  assert.deepEqual(scenariosShowing(undefined, 0), ['send-nothing']);
  assert.deepEqual(scenariosShowing(undefined, 3), ['send-reason-alone']);
  assert.deepEqual(scenariosShowing(1006, 0), ['send-1006']);
  assert.deepEqual(scenariosShowing(1006, 122), ['send-1006']);
  assert.deepEqual(scenariosShowing(1000, 123), ['send-1000', 'send-long-reason']);
  assert.deepEqual(scenariosShowing(1000, 124), ['send-1000', 'send-too-long-reason']);
  assert.deepEqual(scenariosShowing(undefined, 124), ['send-reason-alone', 'send-too-long-reason']);
});
