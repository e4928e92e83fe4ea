import type { Plays } from './play.ts';

/** One side goes away by itself. */
export const leave: Plays = {
  'leave-reload': () => ({ task: { do: 'reload' } }),
  'leave-navigate': () => ({ task: { do: 'navigate' } }),
  'leave-tab': () => ({ task: { do: 'close-tab' } }),
  'leave-return': () => ({ task: { do: 'return' }, alone: true }),
  'leave-throw': () => ({ task: { do: 'throw' }, alone: true }),
  'leave-shutdown': () => ({ steps: [{ process: 'shutdown' }], alone: true, patience: 70 }),
  'leave-exit': () => ({ task: { do: 'exit' }, alone: true }),
  'leave-sigterm': () => ({ steps: [{ process: 'SIGTERM' }], alone: true, attempts: 4, patience: 70 }),
};
