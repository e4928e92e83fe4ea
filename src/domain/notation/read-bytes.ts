import { wholeBase64 } from './base64.ts';
import { bareRuns } from './bare-run.ts';
import { listsIn, without } from './bracketed-list.ts';
import { dumps } from './dump.ts';
import { bareEscapesIn, literalsIn, percentIn } from './escaped.ts';
import { wholeLists } from './number-list.ts';
import { plausibility } from './plausibility.ts';
import type { Reading } from './reading.ts';
import { refusalOf, slipIn, type Refusal } from './refusal.ts';

/** No more of a text is read, in UTF-16 code units: a dump of a segment of 48 KiB. */
export const longestText = 262_144;

/** Bytes that a text holds, or why it holds none that can be told. */
export type ReadBytes = ({ readonly kind: 'read' } & Reading) | ({ readonly kind: 'refused' } & Refusal);

/**
 * Reads the bytes that a text holds, in whatever way it writes them down (see `Notation`).
 *
 * Most texts can be read in one way. Where there are several, the one whose bytes are the likeliest as frames is taken
 * (`plausibility`), and among equals the one that comes first here:
 *
 * 1. The text as a whole: a dump, bare numbers, base64. Between commas `10` is decimal, elsewhere hexadecimal; hexadecimal
 *    goes before base64.
 * 2. What says of itself where it begins and ends: a list in brackets, numbers with `0x`, a literal, `%88`.
 * 3. A run of numbers within other words, as in a log; one that is no frame only if it is pairs of hexadecimal digits.
 *
 * Any text can be given: nothing throws.
 */
export function readBytes(text: string): ReadBytes {
  if (text.length > longestText) return { kind: 'refused', reason: 'too-long', position: longestText, found: '' };
  const whole = likeliest(wholeReadings(text), true);
  if (whole !== undefined && (plausibility(whole.bytes) > 0 || isUniform(text))) return { kind: 'read', ...whole };
  const said = saidReadings(text);
  const slip = whole === undefined && said.length === 0 ? slipIn(text) : undefined;
  const within = slip === undefined ? likeliest([...said, ...bareReadings(text, said)], false) : undefined;
  // A number of another form may stand in front of the bytes: the time, in a log.
  const best = whole !== undefined && (within === undefined || plausibility(within.bytes) < 3) ? whole : within;
  return best === undefined ? { kind: 'refused', ...(slip ?? refusalOf(text)) } : { kind: 'read', ...best };
}

/** The readings of the text as a whole, the likeliest notation first. */
function wholeReadings(text: string): Reading[] {
  const lists = wholeLists(text);
  const base64 = wholeBase64(text);
  const takesBase64 =
    base64 !== undefined && (plausibility(base64.reading.bytes) > 2 || (base64.isSure && lists.length === 0));
  return [
    ...dumps(text)
      .filter((dump) => dump.isSure || plausibility(dump.reading.bytes) > 0)
      .map((dump) => dump.reading),
    ...lists,
    ...(takesBase64 ? [base64.reading] : []),
  ];
}

/** Whether all words are of one length, but for the last. */
function isUniform(text: string): boolean {
  const [first = '', ...others] = text.trim().split(/[\s,:;._|/-]+/);
  return (
    others.slice(0, -1).every(({ length }) => length === first.length) && (others.at(-1)?.length ?? 0) <= first.length
  );
}

/** What says of itself that it is bytes. A word alone in brackets, or two numbers, are so only if they are a frame. */
function saidReadings(text: string): Reading[] {
  const said = [...listsIn(text), ...literalsIn(text), ...bareEscapesIn(text), ...percentIn(text)];
  const all = text.trim().length;
  return said.filter(
    ({ bytes, start, end }) =>
      end - start === all ||
      (bytes.length > 2 && !/^\W?\w*\W?$/.test(text.slice(start, end))) ||
      plausibility(bytes) > 0,
  );
}

function bareReadings(text: string, said: readonly Reading[]): Reading[] {
  return bareRuns(without(text, said)).filter(
    ({ bytes, start, end }) => plausibility(bytes) > 0 || isPairs(text.slice(start, end)),
  );
}

/** Pairs of hexadecimal digits that are no time of day and no word. */
function isPairs(text: string): boolean {
  return /^[\da-f]{2}(?:[\s,:-]+[\da-f]{2})+$/i.test(text) && /\d/.test(text) && !/^\d\d:\d\d(?::\d\d)?$/.test(text);
}

/**
 * The likeliest, and of several the first. Where none is likely, the longest of them if the order says nothing.
 */
function likeliest(readings: readonly Reading[], isOrdered: boolean): Reading | undefined {
  const ranked = readings.map((one) => ({ one, likely: plausibility(one.bytes) }));
  const most = Math.max(...ranked.map(({ likely }) => likely));
  const best = ranked.filter(({ likely }) => likely === most).map(({ one }) => one);
  if (most > 0 || isOrdered) return best[0];
  return best.reduce<Reading | undefined>(
    (a, b) => (a !== undefined && a.bytes.length >= b.bytes.length ? a : b),
    undefined,
  );
}
