import { meaningsOf } from './numbers.ts';
import { reading, type Candidate, type Notation, type Reading } from './reading.ts';

const prefixedNumber = '(?:0x[\\da-f]+|0b[01]+|0o[0-7]+|16#[\\da-f]+)';
const isNumber = new RegExp(`^(?:-?[\\da-f]+|${prefixedNumber})$`, 'i');
const prefixedList = new RegExp(`(?<!\\w)${prefixedNumber}(?:[\\s,;:|]+${prefixedNumber})*(?!\\w)`, 'gi');

/**
 * Lists of bytes as programs print and write them, wherever they stand in a text: in brackets, such as `[136, 2]`,
 * `[-120, 2]`, `[]byte{0x88, 0x2}`, `<Buffer 88 02>` or `<<136,2>>`; or by numbers with the sign of their base in front.
 */
export function listsIn(text: string): Candidate[] {
  const code = withoutNoise(text);
  const bracketed = [...code.matchAll(/(<Buffer\b|[[{(<])([^\][{}()<>]*)/g)].flatMap(
    ({ 0: all, 1: open = '', 2: body = '', index }) => {
      const end = index + all.length + closingLength(code, index + all.length);
      return bracketedLists(body, said(open, code.slice(Math.max(0, index - 40), index)), [index, end]);
    },
  );
  const others = without(
    code,
    bracketed.map((list) => list.reading),
  );
  const prefixed = [...others.matchAll(prefixedList)].flatMap(({ 0: all, index }) => {
    const numbers = all.split(/[\s,;:|]+/);
    return meaningsOf(numbers, false).map((meaning) => ({
      reading: reading(meaning, index, index + all.length),
      isSure: numbers.length > 1,
    }));
  });
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

/** What the words in front of a list say that its numbers are. */
function said(open: string, before: string): Notation | undefined {
  if (open === '<Buffer' || /\[Uint8Contents\]:\s*$/.test(before)) return 'hex';
  // In round brackets stands how many there are.
  return open !== '(' && /(?:Array\s*(?:\(\d*\))?|"data"\s*:)\s*$/.test(before) ? 'decimal' : undefined;
}

function bracketedLists(
  body: string,
  said: Notation | undefined,
  [start, end]: readonly [number, number],
): Candidate[] {
  const words = body.split(/[\s,;|]+/).filter((word) => word !== '');
  const stranger = words.findIndex((word) => !isNumber.test(word));
  const numbers = stranger < 0 ? words : words.slice(0, stranger);
  const next = words[numbers.length] ?? '';
  // Behind the bytes, consoles tell of the array: `... 28 more items`, `buffer: ArrayBuffer(4)`.
  const leavesOut = /^(?:\.\.\.|…)/.test(next);
  if (next !== '' && !leavesOut && !/^[a-z]+:$/i.test(next)) return [];
  // Two digits alone are a count or a mark.
  if (said === undefined && numbers.join('').length < 3) return [];
  const meanings = meaningsOf(numbers, body.includes(','));
  const own = meanings.filter(({ notation }) => notation === said);
  // A number or two may be anything.
  const isSure = said !== undefined || numbers.length > (numbers.every((number) => /^0x/i.test(number)) ? 1 : 2);
  return (own.length > 0 ? own : meanings).map((meaning) => ({
    reading: reading(meaning, start, end, leavesOut),
    isSure,
  }));
}

/** How many brackets close a list: two of Erlang's binaries. */
function closingLength(code: string, at: number): number {
  return /^(?:>>|[\])}>])/.exec(code.slice(at, at + 2))?.[0].length ?? 0;
}
