import type { Fault } from './frame-fault.ts';

/** The ends of a connection that send frames. */
export type Side = 'client' | 'server';

/** RFC 6455 §5.2: what the opcodes are called, by number from 0 to 15. */
export const opcodeNames = [
  'continuation',
  'text',
  'binary',
  ...Array<'reserved'>(5).fill('reserved'),
  'close',
  'ping',
  'pong',
  ...Array<'reserved'>(5).fill('reserved'),
] as const;
export type OpcodeName = (typeof opcodeNames)[number];

/** What the first byte says. */
export interface FirstByte {
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly rsv2: boolean;
  readonly rsv3: boolean;
  /** 0 to 15. */
  readonly opcode: number;
  readonly name: OpcodeName;
}

/** How many bits the length is written in: the seven of the second byte, or the 16 or 64 that follow it. */
export type LengthWidth = 7 | 16 | 64;

/** Bytes of a frame that belong together. */
export interface Field {
  readonly name: 'opcode' | 'length' | 'extended-length' | 'masking-key' | 'code' | 'reason' | 'payload';
  /** In bytes from the start of the frame; `end` is the first byte behind it. */
  readonly start: number;
  readonly end: number;
}

interface Found extends FirstByte {
  /** The bytes of the frame itself, as they came. */
  readonly bytes: Uint8Array;
  /** They, field by field, in order and without a gap. */
  readonly fields: readonly Field[];
  /** What follows the frame. */
  readonly rest: Uint8Array;
  /** Everything that is wrong with it, in the order of `faultSources`; none for a frame that keeps every rule. */
  readonly faults: readonly Fault[];
}

interface Whole extends Found {
  readonly masked: boolean;
  /** The only side that may send it, as its mask says (RFC 6455 §5.1). */
  readonly sender: Side;
  /** Bytes of the payload, as the frame says. */
  readonly length: number;
  readonly lengthWidth: LengthWidth;
  /** Four bytes; undefined where nothing is masked. */
  readonly maskingKey: Uint8Array | undefined;
  /** Unmasked. */
  readonly payload: Uint8Array;
}

/** What a Close frame carries, as far as it is there. */
export interface CloseBody {
  /** Undefined where the body is empty or a single byte: then the receiver reports 1005, or fails the connection. */
  readonly code: number | undefined;
  /** Empty where there is none; undefined where its bytes are not UTF-8. */
  readonly reason: string | undefined;
  /** The bytes behind the code, unmasked. */
  readonly reasonBytes: Uint8Array;
}

/** A Close frame, whole. */
export interface WholeClose extends Whole, CloseBody {
  readonly kind: 'close';
}

/** A whole frame of another opcode. */
export interface WholeOther extends Whole {
  readonly kind: 'other';
}

/** The beginning of a frame. What the bytes do not say is undefined. */
export interface CutFrame extends Found, CloseBody {
  readonly kind: 'cut';
  readonly masked: boolean | undefined;
  readonly sender: Side | undefined;
  /** A bigint where a number could not hold it. */
  readonly length: number | bigint | undefined;
  readonly lengthWidth: LengthWidth | undefined;
  readonly maskingKey: Uint8Array | undefined;
  /** What came of it, unmasked; empty where the mask did not come. */
  readonly payload: Uint8Array;
}

/** A frame, or the beginning of one. */
export type AnyFrame = WholeClose | WholeOther | CutFrame;

/** What bytes are as a frame of RFC 6455; `none` where there are no bytes. */
export type DecodedFrame =
  AnyFrame | { readonly kind: 'none'; readonly rest: Uint8Array; readonly faults: readonly never[] };
