import { utf8Length } from './utf8-length.ts';

/** A Close frame to be written. */
export interface CloseFrame {
  /** Any number that two bytes hold, whether the protocol lets it travel or not; undefined for a frame without a body. */
  readonly code?: number | undefined;
  /** Undefined or empty for none. */
  readonly reason?: string | undefined;
  /** The masking key, four bytes, where a client sends the frame; undefined where nothing is masked. */
  readonly mask?: readonly number[] | Uint8Array | undefined;
}

/** The parts of a Close frame, each as bytes in the order in which they travel (RFC 6455 §5.2, §5.5.1). */
export interface CloseFrameBytes {
  /** FIN and the opcode 8. */
  readonly opcode: number;
  /** The length of the body, with the mask bit. */
  readonly length: number;
  /** Empty where nothing is masked. */
  readonly mask: readonly number[];
  /** The code, big-endian, masked where there is a mask; empty where there is no code. */
  readonly code: readonly number[];
}

/** The longest body of a control frame, in bytes (RFC 6455 §5.5). */
export const longestControlBody = 125;

/** The longest reason of a Close frame, in bytes of UTF-8: what the code leaves of the body (RFC 6455 §5.5, §5.5.1). */
export const longestReason = longestControlBody - 2;

/**
 * Why something cannot be written as a Close frame:
 *
 * - `code`: not a whole number that two bytes hold;
 * - `reason-alone`: a reason without a code, which no frame has room for (RFC 6455 §5.5.1);
 * - `reason-surrogate`: half of a surrogate pair, which UTF-8 cannot write (RFC 3629 §3);
 * - `reason-too-long`: more bytes of UTF-8 than a control frame leaves it;
 * - `mask`: not four bytes.
 */
export type CloseFrameProblem = 'code' | 'reason-alone' | 'reason-surrogate' | 'reason-too-long' | 'mask';

/** The first reason why a frame cannot be written; undefined where it can. */
export function closeFrameProblem({ code, reason = '', mask }: CloseFrame): CloseFrameProblem | undefined {
  if (code !== undefined && !isBelow(65536, code)) return 'code';
  if (code === undefined && reason !== '') return 'reason-alone';
  if (/\p{Surrogate}/u.test(reason)) return 'reason-surrogate';
  if (utf8Length(reason) > longestReason) return 'reason-too-long';
  const key = mask === undefined ? [0, 0, 0, 0] : [...mask];
  return key.length === 4 && key.every((byte) => isBelow(256, byte)) ? undefined : 'mask';
}

/**
 * Writes a Close frame (RFC 6455 §5.2, §5.3, §5.5.1): FIN set, no reserved bit, the length in seven bits.
 *
 * A code that must not travel is written all the same, so that frames which break that rule can be made.
 *
 * @returns 2 to 131 bytes
 * @throws {RangeError} for a code or a byte of the mask that does not fit its field, for a mask that has not four bytes and
 * for a reason of more than 123 bytes
 * @throws {TypeError} for a reason without a code, and for a reason with a surrogate that has no partner; a browser's
 * `close()` sends U+FFFD in its place
 */
export function encodeCloseFrame(frame: CloseFrame): Uint8Array<ArrayBuffer> {
  const problem = closeFrameProblem(frame);
  const { code, reason = '', mask } = frame;
  switch (problem) {
    case 'code':
      throw new RangeError(
        `The code ${code ?? ''} does not fit into two bytes: it must be a whole number from 0 to 65535.`,
      );
    case 'reason-alone':
      throw new TypeError('A reason stands behind a code: give a code, or leave the reason out.');
    case 'reason-surrogate':
      throw new TypeError('The reason has half of a surrogate pair in it, which UTF-8 cannot write.');
    case 'reason-too-long':
      throw new RangeError(
        `The reason takes ${utf8Length(reason)} bytes of UTF-8, but a Close frame has room for ${longestReason}.`,
      );
    case 'mask':
      throw new RangeError('A masking key has four bytes, each a whole number from 0 to 255.');
    case undefined: {
      const key = mask === undefined ? [] : [...mask];
      const body = code === undefined ? [] : [code >> 8, code & 0xff, ...new TextEncoder().encode(reason)];
      return Uint8Array.of(0x88, (mask === undefined ? 0 : 0x80) | body.length, ...key, ...masked(body, key));
    }
  }
}

/**
 * The bytes of a Close frame without a reason, part by part.
 *
 * @throws as `encodeCloseFrame` does
 */
export function closeFrameBytes({ code, mask }: Pick<CloseFrame, 'code' | 'mask'>): CloseFrameBytes {
  const [opcode = 0, length = 0, ...rest] = encodeCloseFrame({ code, mask });
  const keyLength = mask === undefined ? 0 : 4;
  return { opcode, length, mask: rest.slice(0, keyLength), code: rest.slice(keyLength) };
}

/** Bytes with a masking key put on or taken off, which is the same (RFC 6455 §5.3). An empty key changes nothing. */
export function masked(bytes: ArrayLike<number>, key: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes, (byte, index) => byte ^ (key[index % 4] ?? 0));
}

/** Bytes as tools print them: `03 EA`. */
export function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

function isBelow(limit: number, number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < limit;
}
