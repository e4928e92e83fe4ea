import type { Observation, Seen } from '../../../src/schema/observation.ts';
import { NeverOpened, type Outcome } from './perform.ts';

/** A scenario that does not always end alike is tried this often; one that is mostly waiting, half as often. */
const most = 8;

/**
 * Plays a scenario until it is known whether it always ends alike.
 *
 * @param play is given the number of the attempt, from 1
 * @param least how often it is tried where it always ends alike
 * @param atOnce these run at the same time: for a scenario that is mostly waiting
 */
export async function repeat(
  play: (attempt: number) => Promise<Outcome>,
  least = 2,
  atOnce = false,
): Promise<Observation> {
  const all: Seen[] = [];
  const started = atOnce ? Array.from({ length: least }, (_, index) => patiently(() => play(index + 1))) : [];
  for (const one of started) one.catch(() => undefined); // It is awaited below.
  const last = atOnce ? Math.max(least, most / 2) : most;
  for (let attempt = 1; attempt <= last; attempt++) {
    const outcome = await (started[attempt - 1] ?? patiently(() => play(attempt)));
    if ('unable' in outcome) return outcome;
    all.push(outcome.seen);
    if (attempt >= least && variants(all).length === 1) break;
  }
  return merge(all);
}

/** A busy machine may leave a connection unopened: it is tried twice more. */
async function patiently(play: () => Promise<Outcome>): Promise<Outcome> {
  for (let failures = 0; ; failures++) {
    try {
      return await play();
    } catch (error) {
      if (!(error instanceof NeverOpened) || failures === 2) throw error;
    }
  }
}

/** What was seen most often, and whatever else was. */
export function merge(all: readonly Seen[]): Observation {
  const [first = { wire: [] }, ...others] = variants(all);
  return others.length === 0 ? first : { ...first, varies: [...others] };
}

/**
 * Each thing that was seen, once: the most frequent first, then in the order of their text. Where two differ in seconds
 * alone, the busy machine was late with one of them: the earlier counts.
 */
function variants(all: readonly Seen[]): Seen[] {
  const alike = Map.groupBy(all, withoutSeconds);
  return [...alike]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .flatMap(([, group]) => group.reduce((first, other) => (total(other) < total(first) ? other : first)));
}

function withoutSeconds(seen: Seen): string {
  return JSON.stringify(seen, (key, value: unknown) => (key === 'after' ? undefined : value));
}

/** Every time in what was seen, in order; zero where none is recorded. */
function seconds({ reported, wire, upstream = [] }: Seen): number[] {
  return [reported, ...wire, ...upstream].map((event) => event?.after ?? 0);
}

function total(seen: Seen): number {
  return seconds(seen).reduce((sum, one) => sum + one, 0);
}

/**
 * Adds what a new run saw to what is recorded, so that a scenario that varies does not change its record from run to
 * run.
 *
 * @returns what is recorded, itself, where the run saw nothing else
 */
export function reconcile(recorded: Observation | undefined, seen: Observation): Observation {
  if (recorded === undefined || 'unable' in recorded || 'unable' in seen) return seen;
  const known = flatten(recorded);
  const found = flatten(seen).filter((one) => !known.some((other) => isSame(one, other)));
  if (found.length === 0) return recorded;
  const [first = { wire: [] }, ...others] = known;
  const varies = [...others, ...found].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...first, varies: varies };
}

/** Seconds that two runs of the same may be apart: machines differ, and so does their load. */
const tolerance = 2;

function isSame(a: Seen, b: Seen): boolean {
  if (withoutSeconds(a) !== withoutSeconds(b)) return false;
  const others = seconds(b);
  return seconds(a).every((time, index) => Math.abs(time - (others[index] ?? 0)) <= tolerance);
}

function flatten({ varies = [], ...first }: Exclude<Observation, { unable: unknown }>): Seen[] {
  return [first, ...varies];
}
