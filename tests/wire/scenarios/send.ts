import type { Plays } from './play.ts';

/** The program calls the implementation's own close. */
export const send: Plays = {
  send: ({ number }) => ({ task: { do: 'close', code: number, reason: 'bye' } }),
  'send-long-reason': () => ({ task: { do: 'close', code: 1000, reason: 'r'.repeat(123) } }),
  'send-too-long-reason': () => ({ task: { do: 'close', code: 1000, reason: 'r'.repeat(124) } }),
  'send-nothing': () => ({ task: { do: 'close' } }),
  'send-reason-alone': () => ({ task: { do: 'close', reason: 'bye' } }),
};
