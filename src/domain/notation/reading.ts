/**
 * How bytes are written down:
 *
 * - `hex`: pairs of hexadecimal digits, with or without `0x`, a separator or spaces;
 * - `dump`: lines with an offset in front and perhaps characters behind, as xxd, hexdump, od, tcpdump and Wireshark print;
 * - `words`: the same in groups of two bytes, of which the lower comes first, as `hexdump` and `od -x` print;
 * - `decimal`: numbers from 0 to 255, or from -128 to 127 as Java prints bytes;
 * - `binary`, `octal`: eight digits, or three;
 * - `string`: a literal of a programming language, with escapes such as `\x88`, `\210` or `\u0088`;
 * - `percent`: as in an address, `%88%02`;
 * - `base64`: with either alphabet, padded or not.
 */
export type Notation = 'hex' | 'dump' | 'words' | 'decimal' | 'binary' | 'octal' | 'string' | 'percent' | 'base64';

/** Bytes as they were read from a text. */
export interface Reading {
  readonly notation: Notation;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The part of the text that they were read from, in UTF-16 code units; `end` is the first behind it. */
  readonly start: number;
  readonly end: number;
  /** The text says that it leaves bytes out, as Node does behind the fiftieth: `... 78 more bytes`. */
  readonly leavesOut: boolean;
}

/** Bytes that a text may stand for, wherever it stands. */
export interface Meaning {
  readonly notation: Notation;
  readonly bytes: readonly number[];
}

/** Puts a meaning where it was found. */
export function reading({ notation, bytes }: Meaning, start: number, end: number, leavesOut = false): Reading {
  return { notation, bytes: Uint8Array.from(bytes), start, end, leavesOut };
}

/** What a text may be as a whole. */
export interface Candidate {
  readonly reading: Reading;
  /** It is so whatever the bytes are; else it has to prove itself by them. */
  readonly isSure: boolean;
}
