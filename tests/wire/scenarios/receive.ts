import { closeFrame, opcodes } from '../peer/frame.ts';
import type { Plays } from './play.ts';

/** The peer sends a Close frame. */
export const receive: Plays = {
  receive: ({ number }) => ({ steps: [{ send: closeFrame(number, 'bye') }] }),
  'receive-empty': () => ({ steps: [{ send: { opcode: opcodes.close } }] }),
  'receive-one-byte': () => ({ steps: [{ send: { opcode: opcodes.close, payload: Buffer.from([0x03]) } }] }),
  'receive-bad-reason': () => ({ steps: [{ send: closeFrame(1000, Buffer.from([0x63, 0xe9, 0x64])) }] }),
  'receive-long-reason': () => ({ steps: [{ send: closeFrame(1000, 'r'.repeat(123)) }] }),
};
