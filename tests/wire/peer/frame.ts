/** RFC 6455 §5.2: the opcodes. */
export const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** A frame to send: whatever its fields say goes on the wire, whether the protocol allows it or not. */
export interface FrameToSend {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  /** The last frame of its message; true unless said otherwise. */
  readonly fin?: boolean;
  /** The reserved bits, RSV1 being the highest: 4. None unless said otherwise. */
  readonly reserved?: number;
  /** Masked in place of unmasked, or the other way round. */
  readonly wrongMask?: boolean;
  /** A length field of eight bytes to write in place of the right one. */
  readonly length?: bigint;
}

/** A frame as it came. */
export interface ReceivedFrame {
  readonly opcode: number;
  readonly masked: boolean;
  readonly payload: Buffer;
}

/** Writes a frame (RFC 6455 §5.2). A masked one has the key 37 fa 21 3d, so that the same frame is the same bytes. */
export function encodeFrame(frame: FrameToSend, mask: boolean): Buffer {
  const { opcode, payload = new Uint8Array(), fin = true, reserved = 0, wrongMask = false, length } = frame;
  const masked = mask !== wrongMask;
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const header = Buffer.concat([Buffer.from([first]), encodeLength(payload.length, length, masked)]);
  if (!masked) return Buffer.concat([header, payload]);
  const key = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);
  return Buffer.concat([header, key, applyMask(Buffer.from(payload), key)]);
}

function encodeLength(actual: number, written: bigint | undefined, masked: boolean): Buffer {
  const maskBit = masked ? 0x80 : 0;
  if (written === undefined && actual < 126) return Buffer.from([maskBit | actual]);
  if (written === undefined && actual < 65536) {
    const bytes = Buffer.alloc(3);
    bytes[0] = maskBit | 126;
    bytes.writeUInt16BE(actual, 1);
    return bytes;
  }
  const bytes = Buffer.alloc(9);
  bytes[0] = maskBit | 127;
  bytes.writeBigUInt64BE(written ?? BigInt(actual), 1);
  return bytes;
}

function applyMask(bytes: Buffer, key: Buffer): Buffer {
  for (let index = 0; index < bytes.length; index++) bytes[index] = (bytes[index] ?? 0) ^ (key[index % 4] ?? 0);
  return bytes;
}

/** Takes the first whole frame off the front of what came. @returns undefined where more bytes are needed */
export function decodeFrame(bytes: Buffer): { frame: ReceivedFrame; rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  const masked = (second & 0x80) !== 0;
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < start) return undefined;
  const length =
    lengthBytes === 2 ? bytes.readUInt16BE(2) : lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + length) return undefined;
  const payload = Buffer.from(bytes.subarray(start, start + length));
  if (masked) applyMask(payload, bytes.subarray(start - 4, start));
  return { frame: { opcode: first & 0x0f, masked, payload }, rest: bytes.subarray(start + length) };
}

/** A Close frame with a code, and a reason as text or as bytes. */
export function closeFrame(code: number, reason: string | Uint8Array = ''): FrameToSend {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return { opcode: opcodes.close, payload: Buffer.concat([head, Buffer.from(reason)]) };
}

/** A text frame, from text or from bytes that need not be UTF-8. */
export function textFrame(text: string | Uint8Array): FrameToSend {
  return { opcode: opcodes.text, payload: Buffer.from(text) };
}
