import type { Plays } from './play.ts';

/** The connection never opens, or is closed as soon as it does. */
export const refuse: Plays = {
  refuse: ({ number }) => ({ answer: { status: number } }),
  'refuse-accept-key': () => ({ answer: { wrongKey: true } }),
  'refuse-subprotocol': () => ({ answer: { subprotocol: 'unasked' } }),
  'refuse-untrusted': () => ({ answer: { tls: 'untrusted' } }),
  'refuse-tls-cut': () => ({ answer: { tls: 'cut' } }),
  'refuse-connection': () => ({ answer: { nobody: true } }),
  'refuse-connecting': () => ({
    task: { do: 'close-connecting' },
    answer: { delay: 1 },
  }),
  'refuse-before': () => ({ task: { do: 'refuse' }, ask: { recordsAnswer: true }, until: 'answer' }),
  'refuse-after': () => ({ task: { do: 'close', code: 4001, reason: 'refused' } }),
  'refuse-version': () => ({ ask: { version: 8, recordsAnswer: true }, until: 'answer' }),
  'refuse-no-key': () => ({ ask: { withoutKey: true, recordsAnswer: true }, until: 'answer' }),
  'refuse-origin': () => ({ ask: { origin: 'https://elsewhere.example', recordsAnswer: true }, until: 'answer' }),
};
