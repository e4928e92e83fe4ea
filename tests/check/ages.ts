import { realCorpus } from '../content/real-content.ts';

/** Days after which what was observed should be observed again: browsers come out every four weeks, libraries more rarely. */
export const staleAfter = 180;

/** Whole days from one date to another, both in UTC. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}

/** How old the observations are: how many implementations, and the oldest and the newest by date. */
export function observationAges(now: Date): { count: number; oldest: Observed; newest: Observed } {
  const observed = realCorpus.observed
    .map(({ entry }) => ({ name: entry.name, date: entry.date, days: daysBetween(new Date(entry.date), now) }))
    .sort((a, b) => b.days - a.days);
  const [oldest] = observed;
  const newest = observed.at(-1);
  if (oldest === undefined || newest === undefined) throw new Error('Nothing was observed.');
  return { count: observed.length, oldest, newest };
}

interface Observed {
  readonly name: string;
  /** As `2026-11-21`. */
  readonly date: string;
  readonly days: number;
}
