import type { End } from '../schema/closing-cause.ts';
import type { CloseFrame } from './close-frame.ts';
import type { Code } from './code.ts';

/** A Close frame, and the side that sends it. */
export interface SentFrame extends CloseFrame {
  readonly from: End;
}

/** The mask of the examples in RFC 6455 §5.7. */
export const exampleMask: readonly number[] = [0x37, 0xfa, 0x21, 0x3d];

/**
 * The Close frames that a code stands for, without a reason: one a side that may send it, the server's first; without a
 * body for the code that says that none was there; none for a code that must not travel. A client masks its frames
 * (RFC 6455 §5.3), here with a mask of that document's examples.
 */
export function framesOf({ number, facts, sequence }: Code): SentFrame[] {
  const isEmpty = sequence?.ends === 'empty';
  if (facts.closeFrame.value === 'no' && !isEmpty) return [];
  const code = isEmpty ? undefined : number;
  const setBy = isEmpty ? 'either' : facts.setBy.value;
  const server: SentFrame = { from: 'server', code, mask: undefined };
  const client: SentFrame = { from: 'client', code, mask: exampleMask };
  if (setBy === 'client') return [client];
  return setBy === 'server' || setBy === 'gateway' ? [server] : [server, client];
}
