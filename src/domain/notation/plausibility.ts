import { decodeFrames } from '../decode-close-frame.ts';
import type { AnyFrame } from '../decoded-frame.ts';
import { unwrap } from '../frame-carrier.ts';

/** So many bytes say enough: those behind them make a reading no likelier. */
const enough = 70_000;

/**
 * How likely it is that bytes are what somebody wants decoded:
 *
 * - 4: frames without a fault, a Close frame among them, and nothing else; or such behind the headers of a packet;
 * - 3: a Close frame that is final and has no reserved bit, whatever else is wrong: in front, or among whole frames that
 *   may stand there; or another packet;
 * - 2: a Close frame that is cut in front, final and without a reserved bit;
 * - 1: whole frames of defined opcodes and nothing else, or a record of TLS, or HTTP;
 * - 0: none of these.
 */
export function plausibility(all: Uint8Array): 0 | 1 | 2 | 3 | 4 {
  const { content, payload, packet, behindHttp } = unwrap(all.subarray(0, enough));
  const isWrapped = packet !== undefined || behindHttp;
  if (content !== 'frames') return isWrapped ? 3 : 1;
  const frames = decodeFrames(payload);
  const [first] = frames;
  const close = frames.find((frame) => frame.name === 'close' && frame.fin && isPlain(frame));
  const isPossible = frames.every(isPlain);
  if (isWrapped) return isPossible && close !== undefined ? 4 : 3;
  const isWhole = isPossible && frames.every(({ kind }) => kind !== 'cut');
  if (close !== undefined && isWhole) return frames.every(({ faults }) => faults.length === 0) ? 4 : 3;
  if (close !== undefined && close === first) return close.kind === 'close' ? 3 : 2;
  return frames.length > 0 && isWhole ? 1 : 0;
}

/** Compression sets RSV1; nothing known sets the others. A fragment with nothing in it is hardly ever sent. */
function isPlain({ name, fin, rsv1, rsv2, rsv3, ...frame }: AnyFrame): boolean {
  const isEmpty = name === 'continuation' && !fin && frame.length === 0;
  const isCompressed = rsv1 && name !== 'text' && name !== 'binary';
  return name !== 'reserved' && !isCompressed && !rsv2 && !rsv3 && !isEmpty;
}
