import { meaningsOf } from './numbers.ts';
import { reading, type Reading } from './reading.ts';

const prefixedNumber = '(?:0x[\\da-f]+|0b[01]+|0o[0-7]+|16#[\\da-f]+)';
const isNumber = new RegExp(`^(?:-?[\\da-f]+|${prefixedNumber})$`, 'i');
const prefixedList = new RegExp(`(?<!\\w)${prefixedNumber}(?:[\\s,;:|]+${prefixedNumber})*(?!\\w)`, 'gi');

/**
 * Lists of bytes as programs print and write them, wherever they stand in a text: in brackets, such as `[136, 2]`,
 * `[-120, 2]`, `[]byte{0x88, 0x2}`, `<Buffer 88 02>` or `<<136,2>>`; or by numbers with the sign of their base in front.
 */
export function listsIn(text: string): Reading[] {
  const code = withoutNoise(text);
  const bracketed = [...code.matchAll(/(<Buffer\b|[[{(<])([^\][{}()<>]*)/g)].flatMap(
    ({ 0: all, 1: open = '', 2: body = '', index }) =>
      bracketedList(body, open, code.slice(Math.max(0, index - 40), index)).map(({ meaning, leavesOut }) =>
        reading(meaning, index, index + all.length + closingLength(code, index + all.length), leavesOut),
      ),
  );
  const prefixed = [...without(code, bracketed).matchAll(prefixedList)].flatMap(({ 0: all, index }) =>
    meaningsOf(all.split(/[\s,;:|]+/), false).map((meaning) => reading(meaning, index, index + all.length)),
  );
  return [...bracketed, ...prefixed];
}

/** The text with spaces in the place of readings that hold several bytes: everything else stays where it is. */
export function without(text: string, readings: readonly Reading[]): string {
  let rest = '';
  const found = readings.filter(({ bytes }) => bytes.length > 1).sort((a, b) => a.start - b.start);
  for (const { start, end } of found) {
    if (end <= rest.length) continue;
    rest += text.slice(rest.length, Math.max(start, rest.length));
    rest = rest.padEnd(end);
  }
  return rest + text.slice(rest.length);
}

/** What stands between the numbers of a program, in spaces: comments, casts, suffixes, the indexes of an array as JSON. */
function withoutNoise(text: string): string {
  const blank = (match: string): string => ' '.repeat(match.length);
  // Beyond its last end, no comment ends: looking for it would take long.
  const commented = text.lastIndexOf('*/') + 2;
  return (text.slice(0, commented).replace(/\/\*[^]*?\*\//g, blank) + text.slice(commented))
    .replace(/(?<!:)\/\/[^\n]*/g, blank)
    .replace(/\(\s*(?:unsigned\s+)?(?:byte|char|u?int8(?:_t)?)\s*\)|\.toByte\(\)|"\d+"\s*:/gi, blank)
    .replace(/(?<=\b(?:0x[\da-f]{1,2}|\d{1,3}))(?:u8|UL?)\b/gi, blank);
}

function bracketedList(
  body: string,
  open: string,
  before: string,
): { meaning: ReturnType<typeof meaningsOf>[number]; leavesOut: boolean }[] {
  const words = body.split(/[\s,;|]+/).filter((word) => word !== '');
  const stranger = words.findIndex((word) => !isNumber.test(word));
  const numbers = stranger < 0 ? words : words.slice(0, stranger);
  const next = words[numbers.length] ?? '';
  // Behind the bytes, consoles tell of the array: `... 28 more items`, `buffer: ArrayBuffer(4)`.
  const leavesOut = /^(?:\.\.\.|…)/.test(next);
  if (next !== '' && !leavesOut && !/^[a-z]+:$/i.test(next)) return [];
  // A few digits alone are a count, a mark or a code.
  if (numbers.join('').length < 3) return [];
  const meanings = meaningsOf(numbers, body.includes(','));
  const isHex = open === '<Buffer' || /\[Uint8Contents\]:\s*$/.test(before);
  const isDecimal = /(?:Array\s*(?:\(\d*\))?|"data"\s*:)\s*$/.test(before);
  const said = isHex ? 'hex' : isDecimal ? 'decimal' : undefined;
  const own = meanings.filter(({ notation }) => notation === said);
  return (own.length > 0 ? own : meanings).map((meaning) => ({ meaning, leavesOut }));
}

/** How many brackets close a list: two of Erlang's binaries. */
function closingLength(code: string, at: number): number {
  return /^(?:>>|[\])}>])/.exec(code.slice(at, at + 2))?.[0].length ?? 0;
}
