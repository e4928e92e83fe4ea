import { hexPairs } from './numbers.ts';

const escape =
  /\\(?:x(?<hex>[\da-f]{2})|[ux]\{(?<point>[\da-f]{1,6})\}|u(?<unit>[\da-f]{4})|(?<octal>[0-3]?[0-7]{1,2})|(?<sign>\r?\n|.))/iy;

/** What the letters stand for that languages write behind a backslash. */
const signs: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

/** Whether a text has an escape that stands for a byte. */
export const byteEscape = /\\(?:x[\da-f]{2}|u00[\da-f]{2}|[ux]\{[\da-f]{1,2}\}|[0-3][0-7]{2}|0)/i;

/**
 * The bytes of a literal without its quotes.
 *
 * @param isLatin1 a character from U+0080 to U+00FF is a byte, as in JavaScript's binary strings; else it is two of UTF-8,
 * as in Go and Rust
 * @param most reads no further once it has so many bytes
 * @returns the bytes, and how much of the text they took
 */
export function literalBytes(body: string, isLatin1: boolean, most = Infinity): { bytes: number[]; length: number } {
  const bytes: number[] = [];
  const ofPoint = (point: number): Iterable<number> =>
    point < (isLatin1 ? 0x100 : 0x80) ? [point] : new TextEncoder().encode(String.fromCodePoint(point));
  let at = 0;
  while (at < body.length && bytes.length < most) {
    escape.lastIndex = at;
    const match = escape.exec(body);
    if (match === null) {
      const point = body.codePointAt(at) ?? 0;
      bytes.push(...ofPoint(point));
      at += point > 0xffff ? 2 : 1;
      continue;
    }
    at += match[0].length;
    const { hex, point, unit, octal, sign = '' } = match.groups ?? {};
    const number = parseInt(point ?? unit ?? '', 16);
    if (hex !== undefined) bytes.push(...hexPairs(hex));
    else if (octal !== undefined) bytes.push(parseInt(octal, 8));
    // In a string of bytes \u00e8 is one byte.
    else if (number < 256) bytes.push(number);
    else if (number <= 0x10ffff) bytes.push(...ofPoint(number));
    // A line that ends in a backslash goes on in the next.
    else if (!sign.endsWith('\n')) bytes.push(signs[sign] ?? sign.charCodeAt(0) & 0xff);
  }
  return { bytes, length: at };
}

/** A literal in quotes. */
export interface Quoted {
  readonly body: string;
  readonly start: number;
  readonly end: number;
  /** It is said to be bytes: `b'…'`. */
  readonly isBytes: boolean;
}

/** The literals in a text, those that only white space, a backslash or a plus sign separates put together. */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (let at = 0; at < text.length;) {
    const open = /(?<![\p{L}\d])(?<prefix>[bruLB]{0,2})(?<quote>["'`])/gu;
    open.lastIndex = at;
    const match = open.exec(text);
    if (match === null) break;
    const { prefix = '', quote = '' } = match.groups ?? {};
    const from = match.index + match[0].length;
    const to = closingQuote(text, from, quote);
    if (to === undefined) {
      // Nothing in this line closes it.
      at = text.indexOf('\n', from);
      if (at < 0) break;
      continue;
    }
    const own = { body: text.slice(from, to), start: match.index, end: to + 1, isBytes: /b/i.test(prefix) };
    const last = found.at(-1);
    if (last !== undefined && /^[\s\\+]*$/.test(text.slice(last.end, own.start))) {
      found[found.length - 1] = { ...last, body: last.body + own.body, end: own.end };
    } else found.push(own);
    at = own.end;
  }
  return found;
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return at;
    if (character === '\n') return undefined;
    if (character === '\\') at++;
  }
  return undefined;
}
