import { decodeFrames } from '../decode-close-frame.ts';
import { unwrap } from '../frame-carrier.ts';

/** So many bytes say enough: the frames behind them make a reading no likelier. */
const enough = 70_000;

/**
 * How likely it is that bytes are what somebody wants decoded:
 *
 * - 4: frames without a fault, a Close frame among them, and nothing else; or a Close frame in the TCP segment of a packet;
 * - 3: a whole Close frame that is final and has no reserved bit, whatever else is wrong, with nothing cut behind it; or
 *   another packet;
 * - 2: a Close frame that is cut, or in which more is wrong, in front;
 * - 1: whole frames of other defined opcodes and nothing else, or a record of TLS, or HTTP;
 * - 0: none of these.
 */
export function plausibility(all: Uint8Array): 0 | 1 | 2 | 3 | 4 {
  const { content, payload, packet, behindHttp } = unwrap(all.subarray(0, enough));
  if (content !== 'frames') return packet === undefined ? 1 : 3;
  const frames = decodeFrames(payload);
  const isWhole = frames.every(({ kind }) => kind !== 'cut');
  const close = frames.find(({ name, fin, rsv1, rsv2, rsv3 }) => name === 'close' && fin && !rsv1 && !rsv2 && !rsv3);
  const isKnown = frames.every(({ name, rsv2, rsv3 }) => name !== 'reserved' && !rsv2 && !rsv3);
  if (close !== undefined && isKnown) {
    if (packet !== undefined || behindHttp) return 4;
    if (isWhole) return frames.every(({ faults }) => faults.length === 0) ? 4 : 3;
  }
  if (packet !== undefined || behindHttp) return 3;
  if (frames[0]?.name === 'close') return close === frames[0] && close.kind === 'close' ? 3 : 2;
  return frames.length > 0 && isWhole && isKnown ? 1 : 0;
}
