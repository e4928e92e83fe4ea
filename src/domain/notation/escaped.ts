import { decodeCloseFrame } from '../decode-close-frame.ts';
import { hexPairs } from './numbers.ts';
import { reading, type Reading } from './reading.ts';
import { byteEscape, literalBytes, quotedIn } from './string-literal.ts';

/** Literals in quotes that hold bytes: `b'\x88\x02'`, `"\210\002"`, PostgreSQL's `'\x8802'`. */
export function literalsIn(text: string): Reading[] {
  return quotedIn(text)
    .filter(({ body, start, end, isBytes }) => {
      // A text that is a literal and nothing else may have escapes of any kind.
      const isAll = end - start === text.trim().length && body.includes('\\');
      return body !== '' && (isBytes || isAll || byteEscape.test(body));
    })
    .flatMap(({ body, start, end, isBytes }) => {
      const asText = /[\u0080-\u00FF]/.test(body) ? [literalBytes(body, false).bytes] : [];
      const asDigits = !isBytes && /^\\x(?:[\da-f]{2}){2,}$/i.test(body) ? [hexPairs(body.slice(2))] : [];
      return [...asDigits, literalBytes(body, true).bytes, ...asText].map((bytes) =>
        reading({ notation: 'string', bytes }, start, end),
      );
    });
}

/** Escapes without quotes, in each line from the first on: `\x88\x05\x03\xe8bye`. */
export function bareEscapesIn(text: string): Reading[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const from = line.search(byteEscape);
    if (from < 0) return [];
    const body = line.slice(from).trimEnd();
    const start = index + from;
    const all = literalBytes(body, true);
    const readings: Reading[] = [];
    const digits = /^\\x((?:[\da-f]{2}){2,})(?![\da-f\\])/i.exec(body);
    if (digits !== null) {
      const bytes = hexPairs(digits[1] ?? '');
      readings.push(reading({ notation: 'string', bytes }, start, start + digits[0].length));
    }
    readings.push(reading({ notation: 'string', bytes: all.bytes }, start, start + body.length));
    // What stands behind a Close frame and has no escape is the rest of the line: ` (7 bytes)`.
    const frame = decodeCloseFrame(Uint8Array.from(all.bytes));
    if (frame.kind === 'close' && frame.rest.length > 0) {
      const { bytes, length } = literalBytes(body, true, frame.bytes.length);
      if (!byteEscape.test(body.slice(length))) {
        readings.push(reading({ notation: 'string', bytes }, start, start + length));
      }
    }
    return readings;
  });
}

/** Bytes as in an address, from the first that is escaped on: `%88%05%03%E8bye`. */
export function percentIn(text: string): Reading[] {
  return [...text.matchAll(/(?:%[\da-f]{2})+[^\s"'<>&;,)\]}]*/gi)].map(({ 0: body, index }) => {
    const bytes = (body.match(/%[\da-f]{2}|[^]/gi) ?? []).flatMap((part) =>
      part.length === 3 ? hexPairs(part.slice(1)) : [...new TextEncoder().encode(part)],
    );
    return reading({ notation: 'percent', bytes }, index, index + body.length);
  });
}
