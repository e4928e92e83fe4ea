import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closeCallsOf } from '../../src/domain/close-call.ts';
import { maySend } from '../../src/domain/may-send.ts';
import { cite } from '../../src/domain/reference.ts';
import { sendingRules } from '../../src/domain/sending-rules.ts';
import { realProtocol } from './real-content.ts';

const protocol = realProtocol('websocket');
const rules = sendingRules(protocol);
const calls = closeCallsOf(protocol.observations);

describe('the answer to whether a code may be sent', () => {
  test('is what the facts of every code say', () => {
    const wrong = protocol.codes.flatMap(({ number, facts }) => {
      const sides = (['client', 'server'] as const).map((side) => {
        const inFrame = maySend({ code: number, side, api: 'frame' }, rules).verdict !== 'no';
        return inFrame === (facts.closeFrame.value === 'yes') ? [] : [`${number} in a Close frame, by a ${side}`];
      });
      const inBrowser = maySend({ code: number, side: 'client', api: 'browser' }, rules).verdict !== 'no';
      return [
        ...sides.flat(),
        ...(inBrowser === (facts.browserClose.value === 'yes') ? [] : [`${number} by a browser`]),
      ];
    });
    assert.deepEqual(wrong, []);
  });

  test('is the same for every number of a range that is no code of its own', () => {
    for (const { first, last } of protocol.ranges) {
      const answers = new Set<string>();
      for (let code = first; code <= last; code++) {
        if (protocol.codes.some(({ number }) => number === code)) continue;
        for (const api of ['frame', 'browser'] as const) {
          answers.add(`${api} ${maySend({ code, side: 'client', api }, rules).verdict}`);
        }
      }
      assert.ok(answers.size <= 2, `${first} to ${last}: ${[...answers].join(', ')}`);
    }
  });

  test('cites nothing that protocol.yaml does not name', () => {
    for (const code of [undefined, 0, 1.5, 1000, 1006, 3500, 4000, 5000]) {
      for (const reason of [undefined, 'bye', 'r'.repeat(124), '\ud83d']) {
        for (const api of ['frame', 'browser'] as const) {
          for (const { sources } of maySend({ code, reason, side: 'server', api }, rules).reasons) {
            for (const source of sources) assert.ok(cite(source, protocol.sources).label);
          }
        }
      }
    }
  });
});

describe('where an implementation follows close() of the standard', () => {
  const standard = calls.filter(({ isStandard }) => isStandard);

  test('the browsers are among them, and who offers the same interface', () => {
    assert.deepEqual(
      standard.map(({ endpoint: { implementation, role } }) => `${implementation.id} ${role}`),
      ['chromium', 'firefox', 'webkitgtk', 'bun', 'deno', 'node'].map((id) => `${id} client`),
    );
    for (const { endpoint, isStandard } of calls) if (endpoint.implementation.kind === 'browser') assert.ok(isStandard);
  });

  /** Where what was seen is not what the standard says, with the reason. */
  const exceptions: Readonly<Record<string, readonly string[]>> = {
    // It takes every code that a Close frame may carry.
    bun: [1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014].map((code) => `send-${code}`),
    // It takes the code that is not given for 0.
    chromium: ['send-reason-alone'],
  };

  for (const { endpoint, calls: own } of standard) {
    const { id, name } = endpoint.implementation;
    test(`${name} does what the answer says`, () => {
      const differing = own.flatMap((call) => {
        if (call.kind === 'untried') return [];
        const { verdict } = maySend({ ...call.given, side: 'client', api: 'browser' }, rules);
        const isRefused = call.threw !== undefined;
        return isRefused === (verdict === 'no') ? [] : [call.scenario.id];
      });
      assert.deepEqual(differing, exceptions[id] ?? []);
      assert.ok(own.length > 30);
    });
  }
});
