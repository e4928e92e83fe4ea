import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeEntry } from '../../src/schema/code.ts';
import { contradictions } from '../../src/schema/contradictions.ts';
import type { Observation, ObservedEntry } from '../../src/schema/observation.ts';

/** A code of which only some facts matter. */
function code(
  number: number,
  facts: Partial<Record<'closeFrame' | 'clean' | 'setBy' | 'browserClose', string>>,
): CodeEntry {
  const values = { closeFrame: 'yes', clean: 'handshake', setBy: 'either', browserClose: 'no', ...facts };
  const entries = Object.entries(values).map(([name, value]) => [name, { value, sources: ['iana'] }]);
  return { code: number, facts: Object.fromEntries(entries) as unknown } as CodeEntry;
}

function observed(
  role: 'client' | 'server',
  scenario: string,
  seen: Observation,
  kind: ObservedEntry['kind'] = 'library',
): ObservedEntry {
  const head = { name: 'Tool', kind, language: 'C', version: '1', obtained: 'Debian tool 1', date: '2026-01-02' };
  return { ...head, limits: {}, [role]: { [scenario]: seen } };
}

const closing = (code: number) => ({ frame: 'close', code, masked: true }) as const;
const against = (...parameters: [CodeEntry, ObservedEntry]) =>
  contradictions(...parameters, 'tool').map(({ fact, saw }) => `${fact}: ${saw}`);

describe('what speaks against a fact', () => {
  test('a code that may stand in a Close frame is reported as it came', () => {
    const seen = (reported: number) => observed('client', 'receive-1012', { reported: { code: reported }, wire: [] });
    assert.deepEqual(against(code(1012, {}), seen(1012)), []);
    assert.deepEqual(against(code(1012, {}), seen(1002)), ['closeFrame: reports 1002 for a Close frame with 1012']);
  });

  test('one that may not is neither taken nor sent', () => {
    const barred = code(1005, { closeFrame: 'no', clean: 'none' });
    const taken = observed('client', 'receive-1005', { reported: { code: 1005 }, wire: [] });
    assert.deepEqual(against(barred, taken), ['closeFrame: takes a Close frame with 1005 like any other']);
    const unclean = observed('client', 'receive-1005', { reported: { code: 1005, clean: false }, wire: [] });
    assert.deepEqual(against(barred, unclean), []);
    const sent = observed('server', 'send-1005', { wire: [closing(1005)] });
    assert.deepEqual(against(barred, sent), ['closeFrame: sends 1005 in a Close frame']);
    assert.deepEqual(against(barred, observed('server', 'receive-empty', { wire: [closing(1000)] })), []);
  });

  test('a closure that is never clean is not called so', () => {
    const clean = observed('client', 'lose-fin', { reported: { code: 1006, clean: true }, wire: [] });
    assert.deepEqual(against(code(1006, { closeFrame: 'no', clean: 'never' }), clean), [
      'clean: calls a closure with 1006 clean',
    ]);
  });

  test('what only the server sets is not sent by a client of its own accord', () => {
    const restart = code(1012, { setBy: 'server' });
    const sends = (role: 'client' | 'server', scenario: string) => observed(role, scenario, { wire: [closing(1012)] });
    assert.deepEqual(against(restart, sends('server', 'leave-shutdown')), []);
    assert.deepEqual(against(restart, sends('client', 'lose-silence')), ['setBy: sends 1012 by itself as a client']);
    assert.deepEqual(against(restart, sends('client', 'send-1012')), []);
    assert.deepEqual(against(restart, sends('client', 'receive-1012')), []);
  });

  test('a browser alone answers for what close() takes', () => {
    const threw = { reported: { threw: { name: 'InvalidAccessError', message: '' } }, wire: [] };
    const takes = { wire: [closing(1001)] };
    assert.deepEqual(against(code(1001, {}), observed('client', 'send-1001', threw, 'browser')), []);
    assert.deepEqual(against(code(1001, {}), observed('client', 'send-1001', takes, 'browser')), [
      'browserClose: takes close(1001)',
    ]);
    assert.deepEqual(against(code(1001, {}), observed('client', 'send-1001', takes, 'runtime')), []);
    assert.deepEqual(against(code(3000, { browserClose: 'yes' }), observed('client', 'send-3000', threw, 'browser')), [
      'browserClose: refuses close(3000)',
    ]);
  });

  test('what was seen but once counts, and what could not be tried does not', () => {
    const varies = { wire: [], varies: [{ wire: [closing(1005)] }] } satisfies Observation;
    const barred = code(1005, { closeFrame: 'no', clean: 'none' });
    assert.equal(against(barred, observed('server', 'send-1005', varies)).length, 1);
    assert.deepEqual(against(barred, observed('server', 'send-1005', { unable: 'noCloseCode' })), []);
  });
});
