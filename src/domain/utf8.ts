/** Why bytes are not UTF-8 (RFC 3629 §3, §4). */
export type Utf8Problem =
  /** A byte that only continues a character, where one should begin. */
  | 'continuation'
  /** A character in more bytes than it needs. */
  | 'overlong'
  /** Half of a surrogate pair, which belongs to UTF-16. */
  | 'surrogate'
  /** A character above U+10FFFF, the last there is. */
  | 'beyond'
  /** The byte after it does not continue the character. */
  | 'interrupted'
  /** The bytes end within the character. */
  | 'unfinished';

export interface Utf8Fault {
  /** Where the character that is none begins, in bytes from 0. */
  readonly offset: number;
  readonly problem: Utf8Problem;
}

/** The first place at which bytes are not UTF-8; undefined where all of them are. */
export function utf8Fault(bytes: Uint8Array): Utf8Fault | undefined {
  for (let offset = 0; offset < bytes.length;) {
    const length = lengthAt(bytes, offset);
    if (typeof length !== 'number') return { offset, problem: length };
    offset += length;
  }
  return undefined;
}

/** The text of bytes, a byte order mark included; undefined where they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  return utf8Fault(bytes) === undefined ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
}

/** How many bytes the character takes, or why there is none. */
function lengthAt(bytes: Uint8Array, offset: number): number | Utf8Problem {
  const first = bytes[offset] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc0) return 'continuation';
  if (first < 0xc2) return 'overlong';
  if (first > 0xf4) return 'beyond';
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index++) {
    const next = bytes[offset + index];
    if (next === undefined) return 'unfinished';
    if (next < 0x80 || next > 0xbf) return 'interrupted';
    if (index > 1) continue;
    if ((first === 0xe0 && next < 0xa0) || (first === 0xf0 && next < 0x90)) return 'overlong';
    if (first === 0xed && next > 0x9f) return 'surrogate';
    if (first === 0xf4 && next > 0x8f) return 'beyond';
  }
  return length;
}
