import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { observedEntry, type Observation, type ObservedEntry } from '../../../src/schema/observation.ts';
import { roles } from '../../../src/schema/role.ts';
import { reconcile } from './repeat.ts';

/** The recorded results of an implementation; undefined where there are none, or none of the right shape. */
export function readResults(folder: string, id: string): ObservedEntry | undefined {
  const file = join(folder, `${id}.yaml`);
  return existsSync(file) ? observedEntry.safeParse(parse(readFileSync(file, 'utf8'))).data : undefined;
}

/**
 * Records what a run saw, into what is recorded.
 *
 * @param order the ids of all scenarios, in the order of the file
 * @param fresh what is recorded of the same scenarios counts for nothing
 * @returns whether the file changed
 */
export function writeResults(
  folder: string,
  id: string,
  seen: ObservedEntry,
  order: readonly string[],
  fresh = false,
): boolean {
  const file = join(folder, `${id}.yaml`);
  const recorded = readResults(folder, id);
  const merged = mergeResults(recorded, seen, order, fresh);
  const isSame = recorded !== undefined && render({ ...merged, date: recorded.date }) === readFileSync(file, 'utf8');
  if (isSame) return false;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, render(merged));
  return true;
}

/** What is recorded, with what a run saw in its place. Another version begins anew. */
export function mergeResults(
  recorded: ObservedEntry | undefined,
  seen: ObservedEntry,
  order: readonly string[],
  fresh = false,
): ObservedEntry {
  if (recorded?.version !== seen.version || recorded.on !== seen.on) return seen;
  const merged: ObservedEntry = { ...seen };
  for (const role of roles) {
    const old = recorded[role] ?? {};
    const found = seen[role] ?? {};
    const observations: Record<string, Observation> = {};
    for (const id of order) {
      const one = found[id];
      const known = old[id];
      if (one !== undefined) observations[id] = fresh ? one : reconcile(known, one);
      else if (known !== undefined) observations[id] = known;
    }
    if (Object.keys(observations).length > 0) merged[role] = observations;
  }
  return merged;
}

/** A line a scenario, so that a change of one shows as one line. */
function render({ client, server, proxy, ...head }: ObservedEntry): string {
  const sections = Object.entries({ client, server, proxy }).flatMap(([role, observations]) =>
    observations === undefined
      ? []
      : [`${role}:\n`, ...Object.entries(observations).map(([id, seen]) => `  ${id}: ${JSON.stringify(seen)}\n`)],
  );
  return `# Written by: npm run observe\n${stringify(head, { lineWidth: 0, version: '1.1' })}${sections.join('')}`;
}
