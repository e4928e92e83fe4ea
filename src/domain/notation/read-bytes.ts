import { wholeBase64 } from './base64.ts';
import { bareRuns } from './bare-run.ts';
import { listsIn, without } from './bracketed-list.ts';
import { dumps } from './dump.ts';
import { bareEscapesIn, literalsIn, percentIn } from './escaped.ts';
import { wholeLists } from './number-list.ts';
import { plausibility } from './plausibility.ts';
import type { Candidate, Reading } from './reading.ts';
import { refusalOf, slipIn, type Refusal } from './refusal.ts';

/** No more of a text is read, in UTF-16 code units: a dump of a segment of 48 KiB. */
export const longestText = 262_144;

/** Bytes that a text holds, or why it holds none that can be told. */
export type ReadBytes = ({ readonly kind: 'read' } & Reading) | ({ readonly kind: 'refused' } & Refusal);

/**
 * Reads the bytes that a text holds, in whatever way it writes them down (see `Notation`).
 *
 * Most texts can be read in one way. Where there are several:
 *
 * 1. A text that is a dump, a list of numbers or base64 as a whole is read as such. Between commas `10` is decimal, elsewhere
 *    hexadecimal; hexadecimal goes before base64.
 * 2. Otherwise what says of itself where it begins and ends goes first: a list in brackets, numbers with `0x`, a literal,
 *    `%88`; then runs of numbers within other words, as in a log.
 * 3. Within 1, and within 2, bytes that are likelier as a Close frame (`plausibility`) go first: `1000100000000000` is 88 00
 *    in binary digits, and not 10 00 10 00 00 00 00 00.
 * 4. Where nothing of 2 is a Close frame, the longest is read, and of runs only pairs of hexadecimal digits.
 *
 * Any text can be given: nothing throws.
 */
export function readBytes(text: string): ReadBytes {
  if (text.length > longestText) return { kind: 'refused', reason: 'too-long', position: longestText, found: '' };
  const [lists, others] = [wholeLists(text), [...dumps(text), ...wholeBase64(text)]];
  const sure = [...others.filter(isDump), ...lists, ...others].filter(({ isSure }) => isSure);
  const whole = likeliest(sure.map(readingOf), false);
  if (whole !== undefined) return { kind: 'read', ...whole.reading };
  // Without offsets nobody knows how often the line before it is repeated.
  const repeats = /^[ \t]*\*[ \t]*$/m.test(text);

  const said = saidReadings(text);
  const unsure = others.filter((one) => plausibility(one.reading.bytes) > (isDump(one) ? 1 : 2));
  const best = likeliest([...said, ...bareReadings(text, said), ...[...lists, ...unsure].map(readingOf)], true);
  // A slip explains a list of bytes better than what is left of it.
  const slip = said.length > 0 || best?.isLikely === true ? undefined : slipIn(text);
  if (best !== undefined && slip === undefined) {
    return { kind: 'read', ...best.reading, leavesOut: best.reading.leavesOut || repeats };
  }
  return { kind: 'refused', ...(slip ?? refusalOf(text)) };
}

/** What says of itself that it is bytes. What may be something else, such as a number in brackets, must be a frame. */
function saidReadings(text: string): Reading[] {
  const literals = literalsIn(text);
  const others = without(text, literals);
  const lists = listsIn(text).flatMap(({ reading, isSure }) =>
    isSure || isAll(reading, text) || plausibility(reading.bytes) > 2 ? [reading] : [],
  );
  const escaped = [...literals, ...bareEscapesIn(others), ...percentIn(others)];
  return [...lists, ...escaped.filter((one) => one.bytes.length > 1 || isAll(one, text))];
}

function isAll({ start, end }: Reading, text: string): boolean {
  return end - start === text.trim().length;
}

function bareReadings(text: string, said: readonly Reading[]): Reading[] {
  return bareRuns(without(text, said)).filter((one) => isFrame(one) || isPairs(text.slice(one.start, one.end)));
}

/** Pairs of hexadecimal digits that are no time of day and no word. */
function isPairs(text: string): boolean {
  return /^[\da-f]{2}(?:[\s,:-]+[\da-f]{2})+$/i.test(text) && /\d/.test(text) && !/^\d\d:\d\d(?::\d\d)?$/.test(text);
}

function readingOf({ reading }: Candidate): Reading {
  return reading;
}

function isDump({ reading }: Candidate): boolean {
  return reading.notation !== 'base64';
}

function isFrame({ bytes }: Reading): boolean {
  return plausibility(bytes) > 1;
}

/**
 * The likeliest reading, of several the first.
 *
 * @param prefersLongest of those that are no Close frame, the longest instead of the first
 */
function likeliest(
  readings: readonly Reading[],
  prefersLongest: boolean,
): { reading: Reading; isLikely: boolean } | undefined {
  let best: { reading: Reading; likely: number } | undefined;
  for (const reading of readings) {
    const likely = Math.max(1, plausibility(reading.bytes));
    const isLonger =
      prefersLongest && likely === 1 && best?.likely === 1 && reading.bytes.length > best.reading.bytes.length;
    if (best === undefined || likely > best.likely || isLonger) best = { reading, likely };
  }
  return best && { reading: best.reading, isLikely: best.likely > 2 };
}
