import type { Observation } from '../../../src/schema/observation.ts';
import type { Scenario } from '../../../src/schema/scenario.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { Driver, ServerDriver } from '../adapters/driver.ts';
import { plays } from '../scenarios/plays.ts';
import { performWithClient, performWithServer } from './perform.ts';
import { playAll, type Part, type Stage } from './play-all.ts';

/**
 * Tries scenarios with the client or the server of an implementation.
 *
 * @param folder where the adapter has built its programs
 * @param scenarios those of the role
 * @param said called after each scenario
 * @returns what was seen, by the scenario's id, in the order of the scenarios
 */
export async function observeRole(
  adapter: Adapter,
  role: 'client' | 'server',
  folder: string,
  scenarios: readonly Scenario[],
  said: () => void,
): Promise<Record<string, Observation>> {
  const found = new Map<string, Observation>();
  const parts: Part[] = [];
  for (const scenario of scenarios) {
    const { id, family, number = 0 } = scenario;
    const limit = adapter.limits[role];
    const reasons = adapter.unable[role] ?? {};
    const unable =
      reasons[id] ?? reasons[family] ?? (isAboutLimit(family) && limit === undefined ? 'noLimit' : undefined);
    const play = plays[family];
    if (unable !== undefined) found.set(id, { unable });
    else if (play !== undefined) parts.push({ scenario, play: play({ number, limit }) });
    if (unable !== undefined) said();
  }
  const { client, server } = adapter;
  if (role === 'client' && client) {
    const stage: Stage<Driver> = { start: () => client(folder), perform: performWithClient };
    await playAll(stage, parts, adapter, (id, seen) => {
      found.set(id, seen);
      said();
    });
  }
  if (role === 'server' && server) {
    const stage: Stage<ServerDriver> = { start: () => server(folder), perform: performWithServer };
    await playAll(stage, parts, adapter, (id, seen) => {
      found.set(id, seen);
      said();
    });
  }
  return Object.fromEntries(scenarios.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id)]] : []))) as Record<
    string,
    Observation
  >;
}

function isAboutLimit(family: string): boolean {
  return family === 'provoke-at-limit' || family === 'provoke-over-limit';
}
