import { masked as unmasked } from './close-frame.ts';
import {
  opcodeNames,
  type AnyFrame,
  type CloseBody,
  type DecodedFrame,
  type Field,
  type FirstByte,
  type LengthWidth,
} from './decoded-frame.ts';
import { fault, faultSources, type Fault } from './frame-fault.ts';
import {
  bodyFaults,
  faultsBehind,
  firstByteFaults,
  lengthFaults,
  maskFaults,
  textFaults,
  type FrameContext,
} from './frame-rules.ts';
import { utf8Text } from './utf8.ts';

/** So many frames are read of one piece of bytes; what follows them is left as `rest`. */
export const mostFrames = 1000;

const order = Object.keys(faultSources);
const nothing = new Uint8Array();

/**
 * Reads a frame of RFC 6455 from the front of bytes, and finds every rule that it breaks. Any bytes can be read: what is
 * wrong with them is among the faults, and nothing throws.
 *
 * Frames behind a Close frame are looked at as far as they concern it: its side must send no more data (§5.5.1).
 */
export function decodeCloseFrame(bytes: Uint8Array, context: FrameContext = {}): DecodedFrame {
  return decodeFrames(bytes, context)[0] ?? { kind: 'none', rest: bytes, faults: [] };
}

/**
 * Reads the frames that stand one after another in bytes, up to `mostFrames`. The last may be cut.
 *
 * @returns in order; none where there are no bytes
 */
export function decodeFrames(bytes: Uint8Array, context: FrameContext = {}): AnyFrame[] {
  const frames: AnyFrame[] = [];
  for (let rest = bytes; rest.length > 0 && frames.length < mostFrames;) {
    const frame = decodeOne(rest, context);
    frames.push(frame);
    ({ rest } = frame);
  }
  const closed = new Set<boolean>();
  for (const [index, frame] of frames.entries()) {
    // What a side sends behind its second Close frame stands behind its first one as well.
    if (frame.kind !== 'close' || closed.has(frame.masked)) continue;
    closed.add(frame.masked);
    frames[index] = { ...frame, faults: [...frame.faults, ...faultsBehind(frame, frames.slice(index + 1))] };
  }
  return frames;
}

function decodeOne(bytes: Uint8Array, context: FrameContext): AnyFrame {
  const first = firstByte(bytes[0] ?? 0);
  const header = headerOf(bytes);
  const { masked, sender, length, lengthWidth, maskingKey, payloadAt } = header;
  const end = length === undefined ? undefined : BigInt(payloadAt) + BigInt(length);
  const missing = end === undefined ? header.lengthMissing : exact(end - BigInt(bytes.length));
  const isWhole = missing <= 0;
  const own = isWhole ? bytes.subarray(0, Number(end)) : bytes;
  const payload = unmasked(own.subarray(payloadAt), maskingKey ?? []);
  const isClose = first.name === 'close';
  const body = closeBody(isClose ? payload : nothing);

  const faults: Fault[] = firstByteFaults(first, context);
  if (masked !== undefined) faults.push(...maskFaults(masked, context));
  if (length !== undefined) faults.push(...lengthFaults(first, length, lengthWidth));
  if (!isWhole) {
    const cut = length === undefined ? 'cut-header' : bytes.length < payloadAt ? 'cut-mask' : 'cut-payload';
    faults.push(fault(cut, 'incomplete', { missing }));
  }
  if (isClose && sender !== undefined) faults.push(...bodyFaults(length, body, isWhole, context.from ?? sender));
  if (isWhole) faults.push(...textFaults(first, payload));
  faults.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

  const fields = fieldsOf(own.length, header, isClose);
  const found = { ...first, bytes: own, fields, rest: bytes.subarray(own.length), faults };
  if (!isWhole || masked === undefined) {
    return { kind: 'cut', ...found, masked, sender, length, lengthWidth, maskingKey, payload, ...body };
  }
  const whole = { ...found, masked, sender, length: Number(length), lengthWidth, maskingKey, payload };
  return isClose ? { kind: 'close', ...whole, ...body } : { kind: 'other', ...whole };
}

function firstByte(byte: number): FirstByte {
  const opcode = byte & 0x0f;
  return {
    fin: (byte & 0x80) !== 0,
    rsv1: (byte & 0x40) !== 0,
    rsv2: (byte & 0x20) !== 0,
    rsv3: (byte & 0x10) !== 0,
    opcode,
    name: opcodeNames[opcode] ?? 'reserved',
  };
}

/** What stands between the first byte and the payload, as far as it is there, and where. */
type Header = { readonly maskAt: number; readonly payloadAt: number } & (
  | {
      readonly masked: undefined;
      readonly sender: undefined;
      readonly length: undefined;
      readonly lengthWidth: undefined;
      readonly lengthMissing: number;
      readonly maskingKey: undefined;
    }
  | {
      readonly masked: boolean;
      readonly sender: 'client' | 'server';
      readonly length: number | bigint | undefined;
      readonly lengthWidth: LengthWidth;
      /** How many bytes the length itself lacks. */
      readonly lengthMissing: number;
      readonly maskingKey: Uint8Array | undefined;
    }
);

function headerOf(bytes: Uint8Array): Header {
  const second = bytes[1];
  if (second === undefined) {
    const unknown = { masked: undefined, sender: undefined, length: undefined, lengthWidth: undefined } as const;
    return { ...unknown, lengthMissing: 1, maskingKey: undefined, maskAt: 2, payloadAt: 2 };
  }
  const masked = (second & 0x80) !== 0;
  const short = second & 0x7f;
  const lengthWidth = short < 126 ? 7 : short === 126 ? 16 : 64;
  const maskAt = lengthWidth === 7 ? 2 : 2 + lengthWidth / 8;
  const payloadAt = maskAt + (masked ? 4 : 0);
  const lengthMissing = Math.max(0, maskAt - bytes.length);
  return {
    masked,
    sender: masked ? 'client' : 'server',
    length: lengthMissing > 0 ? undefined : lengthWidth === 7 ? short : bigEndian(bytes.subarray(2, maskAt)),
    lengthWidth,
    lengthMissing,
    maskingKey: masked && bytes.length >= payloadAt ? bytes.subarray(maskAt, payloadAt) : undefined,
    maskAt,
    payloadAt,
  };
}

function bigEndian(bytes: Uint8Array): number | bigint {
  return exact(bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n));
}

/** A number where that holds the value exactly. */
function exact(value: bigint): number | bigint {
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function closeBody(payload: Uint8Array): CloseBody {
  const [high, low] = payload;
  if (high === undefined || low === undefined) return { code: undefined, reason: '', reasonBytes: nothing };
  const reasonBytes = payload.subarray(2);
  return { code: high * 256 + low, reason: utf8Text(reasonBytes), reasonBytes };
}

/** The fields that bytes up to `end` have anything of. */
function fieldsOf(end: number, { maskAt, payloadAt }: Header, isClose: boolean): Field[] {
  const fields: Field[] = [
    { name: 'opcode', start: 0, end: 1 },
    { name: 'length', start: 1, end: 2 },
    { name: 'extended-length', start: 2, end: maskAt },
    { name: 'masking-key', start: maskAt, end: payloadAt },
    { name: 'code', start: payloadAt, end: isClose ? payloadAt + 2 : payloadAt },
    { name: isClose ? 'reason' : 'payload', start: isClose ? payloadAt + 2 : payloadAt, end },
  ];
  return fields.map((field) => ({ ...field, end: Math.min(field.end, end) })).filter(({ start, end }) => start < end);
}
