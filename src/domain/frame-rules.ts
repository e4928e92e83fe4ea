import { closeCodeFault } from './close-code-fault.ts';
import { longestControlBody } from './close-frame.ts';
import type { AnyFrame, CloseBody, FirstByte, LengthWidth, Side } from './decoded-frame.ts';
import { fault, type Fault, type FaultId } from './frame-fault.ts';
import { utf8Fault } from './utf8.ts';

/** What is known of the connection beside the bytes. */
export interface FrameContext {
  /** Who sent them; where it is not known, the rules on masking are not judged. */
  readonly from?: Side | undefined;
  /**
   * The extensions that were negotiated, as `Sec-WebSocket-Extensions` names them; empty for none. Where they are not
   * known, what an extension may define is told as a fault that depends on it.
   */
  readonly extensions?: readonly string[] | undefined;
}

const deflate = 'permessage-deflate';

/** What is wrong with the first byte: the reserved bits, the opcode, FIN. */
export function firstByteFaults(first: FirstByte, { extensions }: FrameContext): Fault[] {
  const { fin, rsv1, rsv2, rsv3, opcode, name } = first;
  const isControl = opcode > 7;
  // An extension that is not known here may give any reserved bit or opcode a meaning.
  const hasStranger = extensions?.some((extension) => extension !== deflate);
  const severity = hasStranger === false ? 'broken' : 'depends';
  const faults: Fault[] = [];
  if (rsv1 && (isControl || name === 'continuation')) {
    faults.push(fault('compressed-bit', hasStranger === true ? 'depends' : 'broken', { bit: 1 }));
  } else if (rsv1 && extensions?.includes(deflate) !== true) {
    faults.push(fault('reserved-bit', severity, { bit: 1 }));
  }
  if (rsv2) faults.push(fault('reserved-bit', severity, { bit: 2 }));
  if (rsv3) faults.push(fault('reserved-bit', severity, { bit: 3 }));
  if (name === 'reserved') faults.push(fault('reserved-opcode', severity, { opcode }));
  if (isControl && !fin) faults.push(fault('fragmented-control', 'broken'));
  return faults;
}

/** What is wrong with the mask bit; only told where the side is known. */
export function maskFaults(hasMask: boolean, { from }: FrameContext): Fault[] {
  if (hasMask && from === 'server') return [fault('masked-from-server', 'broken')];
  return !hasMask && from === 'client' ? [fault('unmasked-from-client', 'broken')] : [];
}

/** What is wrong with a length and the field that it stands in. */
export function lengthFaults({ opcode }: FirstByte, length: number | bigint, width: LengthWidth): Fault[] {
  const faults: Fault[] = [];
  if (opcode > 7 && length > longestControlBody) faults.push(fault('control-too-long', 'broken', { length }));
  if ((width === 16 && length < 126) || (width === 64 && length < 65536)) {
    faults.push(fault('length-not-minimal', 'broken', { length, width }));
  }
  if (length >= 2n ** 63n) faults.push(fault('length-top-bit', 'broken', { length }));
  return faults;
}

/**
 * What is wrong with the body of a Close frame.
 *
 * @param isWhole whether all of it is there: a character that the end cuts is no fault otherwise
 */
export function bodyFaults(
  length: number | bigint | undefined,
  body: CloseBody,
  isWhole: boolean,
  from: Side,
): Fault[] {
  if (length === 1) return [fault('one-byte-body', 'broken')];
  if (body.code === undefined) return [];
  const ofCode = closeCodeFault(body.code, from === 'server');
  return [...(ofCode === undefined ? [] : [ofCode]), ...utf8Faults('reason-not-utf8', body.reasonBytes, isWhole)];
}

/** Text in a single frame. One of several may end within a character, and a compressed one is not text yet. */
export function textFaults({ fin, rsv1, name }: FirstByte, payload: Uint8Array): Fault[] {
  return name === 'text' && fin && !rsv1 ? utf8Faults('text-not-utf8', payload, true) : [];
}

function utf8Faults(id: FaultId, bytes: Uint8Array, isWhole: boolean): Fault[] {
  const found = utf8Fault(bytes);
  if (found === undefined || (found.problem === 'unfinished' && !isWhole)) return [];
  const { offset, problem } = found;
  return [fault(id, 'broken', { offset, problem, byte: bytes[offset] ?? 0 })];
}

/** The first data frame, or else the first frame of another kind, that the side of a Close frame sends after it. */
export function faultsBehind(
  close: { readonly masked: boolean; readonly bytes: Uint8Array },
  later: readonly AnyFrame[],
): Fault[] {
  let at = close.bytes.length;
  let other: Fault | undefined;
  for (const { opcode, name, masked, bytes } of later) {
    // A log may hold both sides: what the other one sends is masked when this is not. A single byte does not say.
    if (masked === close.masked || masked === undefined) {
      if (opcode < 8) return [fault('data-after-close', 'broken', { opcode, name, at })];
      other ??= fault('frame-after-close', 'note', { opcode, name, at });
    }
    at += bytes.length;
  }
  return other === undefined ? [] : [other];
}
