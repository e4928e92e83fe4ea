/** What a Close frame carries. */
export interface CloseFrame {
  /** Undefined for a frame without a body. */
  readonly code: number | undefined;
  /** Four bytes, where a client sends it. */
  readonly mask: readonly number[] | undefined;
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

/** The bytes of a Close frame without a reason. */
export function closeFrameBytes({ code, mask = [] }: CloseFrame): CloseFrameBytes {
  const body = code === undefined ? [] : [code >> 8, code & 0xff];
  return {
    opcode: 0x88,
    length: (mask.length > 0 ? 0x80 : 0) | body.length,
    mask,
    code: body.map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  };
}

/** Bytes as tools print them: `03 EA`. */
export function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
