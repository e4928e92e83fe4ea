import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObservedEntry } from '../../../src/schema/observation.ts';
import { roles, type Role } from '../../../src/schema/role.ts';
import type { Scenario } from '../../../src/schema/scenario.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { obtainedFrom } from './needs.ts';
import { observeProxy } from './observe-proxy.ts';
import { observeRole } from './observe.ts';

/**
 * Tries scenarios in each role that an implementation has.
 *
 * @param folder a folder of the run, for what the adapter builds
 * @param said called after each scenario, with how many of how many are done in a role
 */
export async function observeAll(
  adapter: Adapter,
  scenarios: readonly Scenario[],
  folder: string,
  said: (role: Role, count: number, all: number) => void = () => undefined,
): Promise<ObservedEntry> {
  const build = join(folder, adapter.id);
  await mkdir(build, { recursive: true });
  const { version, on } = await adapter.version();
  await adapter.build?.(build);
  const entry: ObservedEntry = {
    name: adapter.name,
    kind: adapter.kind,
    language: adapter.language,
    version,
    ...(on && { on }),
    obtained: obtainedFrom(adapter),
    date: new Date().toISOString().slice(0, 10),
    limits: adapter.limits,
  };
  for (const role of roles) {
    const own = scenarios.filter((scenario) => scenario.roles.includes(role));
    if (adapter[role] === undefined || own.length === 0) continue;
    let count = 0;
    const countOne = () => {
      count++;
      said(role, count, own.length);
    };
    entry[role] =
      role === 'proxy'
        ? await observeProxy(adapter, build, own, countOne)
        : await observeRole(adapter, role, build, own, countOne);
  }
  return entry;
}
