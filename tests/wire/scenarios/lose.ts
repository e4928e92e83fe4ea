import { closeFrame, opcodes, textFrame } from '../peer/frame.ts';
import type { Plays } from './play.ts';

/** The connection is lost, or one side stops answering. */
export const lose: Plays = {
  'lose-fin': () => ({ steps: [{ end: 'fin' }] }),
  'lose-reset': () => ({ steps: [{ end: 'reset' }] }),
  'lose-after-their-close': () => ({
    steps: [{ send: closeFrame(1000, 'bye') }],
    manners: { endsTcp: false },
    patience: 75,
  }),
  'lose-unanswered-close': () => ({
    task: { do: 'close', code: 1000, reason: 'bye' },
    manners: { answersClose: false, endsTcp: false, answersFin: false, answersPing: false },
    patience: 75,
  }),
  'lose-silence': () => ({
    manners: { answersClose: false, endsTcp: false, answersFin: false, answersPing: false },
    patience: 75,
  }),
  'lose-blocked': () => ({
    task: { do: 'block' },
    // The wait lets the program begin to be busy before the ping comes.
    steps: [{ send: textFrame('block') }, { wait: 0.5 }, { send: { opcode: opcodes.ping } }],
    alone: true,
    patience: 8,
    until: 'pong',
  }),
  'lose-killed': () => ({ steps: [{ process: 'SIGKILL' }], alone: true, attempts: 4 }),
};
