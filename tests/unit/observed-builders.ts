import { makeObservations, type Observations } from '../../src/domain/observation.ts';
import type { Observation, ObservedEntry } from '../../src/schema/observation.ts';
import { listScenarios, scenarioCatalogue, type Scenario } from '../../src/schema/scenario.ts';

/** A catalogue in which each kind of scenario stands once. */
export const someScenarios: readonly Scenario[] = listScenarios(
  scenarioCatalogue.parse({
    receive: [
      { id: 'receive', rule: 'rfc6455 §7.4', roles: ['client', 'server'], numbers: [1002, 1007, 0, 999] },
      { id: 'receive-empty', rule: 'rfc6455 §5.5.1', roles: ['client', 'server'] },
    ],
    send: [{ id: 'send', rule: 'rfc6455 §7.4', roles: ['client', 'server'], numbers: [1002, 1007] }],
    provoke: [
      { id: 'provoke-bad-text', rule: 'rfc6455 §8.1', roles: ['client', 'server'] },
      { id: 'provoke-over-limit', rule: 'rfc6455 §10.4', roles: ['client', 'server'] },
      { id: 'provoke-large', rule: 'rfc6455 §10.4', roles: ['client', 'server'] },
    ],
    lose: [
      { id: 'lose-fin', rule: 'rfc6455 §7.1.5', roles: ['client', 'server'] },
      { id: 'lose-silence', rule: 'rfc6455 §5.5.2', roles: ['client', 'server'] },
      { id: 'lose-unanswered-close', rule: 'rfc6455 §7.1.2', roles: ['client', 'server'], given: 1000 },
    ],
    proxy: [{ id: 'proxy-idle', rule: 'rfc6455 §7.1.5', roles: ['proxy'] }],
  }),
);

/** A result file whose words tell its name. */
export function someEntry(name: string, overrides: Partial<ObservedEntry> = {}): ObservedEntry {
  return {
    name,
    kind: 'library',
    language: 'C',
    version: '1.2',
    obtained: `Debian ${name} 1.2-3`,
    date: '2026-01-02',
    limits: {},
    ...overrides,
  };
}

/** What was observed with the given implementations, by id. */
export function someObservations(entries: Readonly<Record<string, ObservedEntry>>): Observations {
  return makeObservations(someScenarios, new Map(Object.entries(entries)));
}

/** Observations as they are written, short: the code that is reported, and the code of the Close frame that is sent. */
export function saw(reported: number | undefined, sent?: number, reason?: string): Observation {
  return {
    ...(reported !== undefined && { reported: { code: reported } }),
    wire: [
      ...(sent === undefined
        ? []
        : [{ frame: 'close' as const, code: sent, ...(reason !== undefined && { reason }), masked: true }]),
      { end: 'fin' as const },
    ],
  };
}
