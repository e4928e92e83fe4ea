import { base64Bytes } from './base64.ts';
import { meaningsOf } from './numbers.ts';
import { plausibility } from './plausibility.ts';
import { reading, type Reading } from './reading.ts';

/** A number of a run, where it stands in the text. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** So many places of a run are tried as the start of a Close frame. */
const mostStarts = 16;

/** Words behind a number that say what it counts. */
const unit = /^\s*(?:bytes?|octets?|chars?|bits?|B|ms|s|バイト)(?![\p{L}\d])/u;

/**
 * Bytes that stand in a text without any sign of where they begin, as in a line of a log: numbers of one form with one
 * separator, lines of nothing but digits, words of base64. Of a run, also what begins with a Close frame.
 */
export function bareRuns(text: string): Reading[] {
  return [...tightRuns(text), ...looseRuns(text), ...lineRuns(text), ...base64Words(text)];
}

/** `88:02:03:e8`. Times and dates have the same form. */
function tightRuns(text: string): Reading[] {
  const form = /(?<![\w:.|/-])[\da-f]{2}([:\-_.|/])[\da-f]{2}(?:\1[\da-f]{2})*(?![:\-_.|/]?\w)/gi;
  return [...text.matchAll(form)].flatMap(({ 0: all, index }) =>
    meaningsOf(all.split(/[:\-_.|/]/), false)
      .filter(({ notation }) => notation === 'hex')
      .map((meaning) => reading(meaning, index, index + all.length)),
  );
}

/** `88 02 03 e8`, `8802 03e8`, `136, 2, 3, 232`, `880203e8`. */
function looseRuns(text: string): Reading[] {
  const pieces = [...text.matchAll(/(?<![\w.:/-]|[\w.:/]-)-?[\da-f]+(?![\w:/-]|\.\w)/gi)].map(({ 0: own, index }) => ({
    text: own,
    start: index,
    end: index + own.length,
  }));
  const runs: Piece[][] = [];
  let gap: string | undefined;
  for (const piece of pieces) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between =
      last === undefined ? undefined : gapBetween(text.slice(last.end, Math.min(piece.start, last.end + 9)));
    if (run !== undefined && between !== undefined && (run.length === 1 || between === gap)) {
      run.push(piece);
      gap = between;
    } else runs.push([piece]);
  }
  return runs.flatMap((run) => partsOf(withoutCount(run, text)));
}

function gapBetween(text: string): string | undefined {
  return /^[ \t]+$/.test(text) ? ' ' : /^[ \t]*([,;|])[ \t]*$/.exec(text)?.[1];
}

/** The run without a number behind it that counts something: `88 02 03 e8 4 bytes`. */
function withoutCount(run: readonly Piece[], text: string): readonly Piece[] {
  const end = run.at(-1)?.end ?? 0;
  return run.length > 1 && unit.test(text.slice(end, end + 12)) ? run.slice(0, -1) : run;
}

/** A run as a whole and, where that is no Close frame, what begins with one. */
function partsOf(run: readonly Piece[]): Reading[] {
  // Three digits alone are a number of something.
  if (run.length === 1 && (run[0]?.text.length ?? 0) < 4) return [];
  const whole = readingsOf(run);
  if (run.length === 1 || whole.some(({ bytes }) => plausibility(bytes) > 2)) return whole;
  const starts = run.flatMap(({ text }, at) => (/^(?:88|136$|-120$|10001000$)/.test(text) && at > 0 ? [at] : []));
  const parts = starts.slice(0, mostStarts).map((at) => readingsOf(run.slice(at)));
  // Bytes of a frame may look like another one: the first counts.
  const part = parts.find((readings) => readings.some(({ bytes }) => plausibility(bytes) > 2)) ?? [];
  // A number of another form at the end is no byte.
  return [...whole, ...part, ...(whole.length === 0 ? readingsOf(run.slice(0, -1)) : [])];
}

function readingsOf(run: readonly Piece[]): Reading[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  return meaningsOf(
    run.map(({ text }) => text),
    false,
  ).map((meaning) => reading(meaning, first.start, last.end));
}

/** Lines that hold nothing but pairs of digits, between others that do not. */
function lineRuns(text: string): Reading[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: own, index }) => ({
    text: own.trim(),
    start: index + own.search(/\S|$/),
    end: index + own.trimEnd().length,
  }));
  const runs: Piece[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isDigits = /^(?:[\da-f]{2}\s*)+$/i.test(line.text);
    const run = runs.at(-1);
    if (isDigits && isOpen && run !== undefined) run.push(line);
    else if (isDigits) runs.push([line]);
    isOpen = isDigits;
  }
  return runs
    .filter((run) => run.length > 1)
    .flatMap((run) => readingsOf(run.map((line) => ({ ...line, text: line.text.replace(/\s+/g, '') }))))
    .filter(({ notation }) => notation === 'hex');
}

/** Only what is a Close frame: any word may be base64. */
function base64Words(text: string): Reading[] {
  return [...text.matchAll(/(?<![\w+/-])[A-Za-z\d+/_-]{3,}={0,2}(?![\w+/=-])/g)].flatMap(({ 0: word, index }) => {
    // A frame that is final, without reserved bits, of the opcode 8.
    const bytes = /^i[A-P]/.test(word) ? base64Bytes(word) : undefined;
    if (bytes === undefined || plausibility(Uint8Array.from(bytes)) < 3) return [];
    return [reading({ notation: 'base64', bytes }, index, index + word.length)];
  });
}
