import type { Outcome } from '../domain/outcome.ts';

/** The signs of a cell; the legend explains each. */
export const marks = {
  error: '!',
  threw: '✗',
  delivered: '✓',
  sent: '↑',
  empty: '∅',
  fin: '⊣',
  reset: '×',
  open: '…',
  http: '=',
  nothing: '·',
  odd: '*',
  varies: '~',
  untried: '–',
} as const;

/** What came of a scenario in a few signs: what the program was told, then what went over the wire. */
export function cellText(outcome: Outcome): string {
  const told = toldText(outcome);
  // What a refused call leaves behind is an open connection: that says nothing more.
  const isRefusal = outcome.threw !== undefined && outcome.sent === undefined && outcome.end === 'open';
  const wire = isRefusal || (told === marks.delivered && outcome.end === 'open') ? '' : wireText(outcome);
  return [told, wire].filter((part) => part !== '').join(' ') || marks.nothing;
}

function toldText({ reported, error, threw, delivered }: Outcome): string {
  if (threw !== undefined) return marks.threw;
  if (reported !== undefined) return String(reported);
  if (error !== undefined) return marks.error;
  return delivered === undefined ? '' : marks.delivered;
}

function wireText({ sent, http, end }: Outcome): string {
  if (sent !== undefined) return `${marks.sent}${sent.code ?? marks.empty}`;
  if (http !== undefined) return `${marks.http}${http}`;
  return end === undefined ? '' : marks[end];
}
