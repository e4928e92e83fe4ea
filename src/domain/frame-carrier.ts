import { findPacket, type Packet } from './packet.ts';

/**
 * What bytes are before they are frames:
 *
 * - `frames`: nothing else stands around the frames, or only what `packet` and `http` tell;
 * - `tls`: a record of TLS, in which frames are encrypted;
 * - `http`: a request or a response, with no frame behind it;
 * - `nothing`: a packet that carries no bytes.
 */
export interface Carried {
  readonly content: 'frames' | 'tls' | 'http' | 'nothing';
  /** What TCP carries; all bytes where they are no packet. For `frames`, the frames alone. */
  readonly payload: Uint8Array;
  /** Where it begins, in bytes from the start of all. */
  readonly start: number;
  /** The headers around it; undefined where the bytes are no packet. */
  readonly packet: Packet | undefined;
  /** The head of an HTTP response stands before the frames. */
  readonly behindHttp: boolean;
}

/** The longest record of TLS 1.2, in bytes behind its head (RFC 5246 §6.2.3). */
const longestRecord = 2 ** 14 + 2048;

/** Takes off what stands around frames in a capture: the headers of a packet, the head of the response that opened them. */
export function unwrap(bytes: Uint8Array): Carried {
  const packet = findPacket(bytes);
  const start = packet?.start ?? 0;
  const payload = bytes.subarray(start, packet?.end ?? bytes.length);
  const found = { payload, start, packet, behindHttp: false };
  if (packet !== undefined && payload.length === 0) return { content: 'nothing', ...found };
  if (isTls(payload)) return { content: 'tls', ...found };
  if (!isHttp(payload)) return { content: 'frames', ...found };
  const head = headLength(payload);
  if (head === undefined || head === payload.length) return { content: 'http', ...found };
  return { content: 'frames', payload: payload.subarray(head), start: start + head, packet, behindHttp: true };
}

/** RFC 8446 §5.1: the type of a record, a version from SSL 3.0 to TLS 1.3, and a length that a record can have. */
function isTls([type = 0, major, minor = 255, high = 255, low = 0]: Uint8Array): boolean {
  const length = high * 256 + low;
  return type >= 20 && type <= 24 && major === 3 && minor <= 4 && length > 0 && length <= longestRecord;
}

function isHttp(bytes: Uint8Array): boolean {
  const opening = String.fromCharCode(...bytes.subarray(0, 16));
  return /^(?:(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|PATCH) [/*\w]|HTTP\/\d)/.test(opening);
}

/** Up to and with the empty line, in bytes. */
function headLength(bytes: Uint8Array): number | undefined {
  const end = [13, 10, 13, 10];
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (end.every((byte, index) => bytes[at + index] === byte)) return at + 4;
  }
  return undefined;
}
