import { opcodes, textFrame } from '../peer/frame.ts';
import type { Plays } from './play.ts';

/** 0xC3 begins a character of two bytes; 0x28, which follows it, cannot end one. */
const badText = Buffer.from([0x61, 0xc3, 0x28, 0x62]);
const mebibyte = 1024 * 1024;

/** The peer breaks a rule of framing, or goes to the edge of a limit. */
export const provoke: Plays = {
  'provoke-bad-text': () => ({ steps: [{ send: textFrame(badText) }] }),
  'provoke-bad-split-text': () => ({
    steps: [
      { send: { ...textFrame(badText.subarray(0, 2)), fin: false } },
      { send: { opcode: opcodes.continuation, payload: badText.subarray(2) } },
    ],
  }),
  'provoke-reserved-opcode': () => ({ steps: [{ send: { opcode: 0x3, payload: Buffer.from('x') } }] }),
  'provoke-reserved-bit': () => ({ steps: [{ send: { ...textFrame('x'), reserved: 4 } }] }),
  'provoke-fragmented-control': () => ({ steps: [{ send: { opcode: opcodes.ping, fin: false } }] }),
  'provoke-long-control': () => ({ steps: [{ send: { opcode: opcodes.ping, payload: Buffer.alloc(126, 'p') } }] }),
  'provoke-continuation': () => ({ steps: [{ send: { opcode: opcodes.continuation, payload: Buffer.from('x') } }] }),
  'provoke-interleaved': () => ({
    steps: [{ send: { ...textFrame('a'), fin: false } }, { send: textFrame('b') }],
  }),
  'provoke-masked': () => ({ steps: [{ send: { ...textFrame('x'), wrongMask: true } }] }),
  'provoke-unmasked': () => ({ steps: [{ send: { ...textFrame('x'), wrongMask: true } }] }),
  'provoke-at-limit': ({ limit = 0 }) => ({
    steps: [{ send: textFrame(Buffer.alloc(limit, 'a')) }],
    heavy: limit > mebibyte,
    until: 'message',
    patience: 30,
  }),
  'provoke-over-limit': ({ limit = 0 }) => ({
    steps: [{ send: textFrame(Buffer.alloc(limit + 1, 'a')) }],
    heavy: limit > mebibyte,
    until: 'message',
    // Some tell the program only when they have waited 30 seconds for the other side.
    patience: 40,
    // A refusal may come while bytes of the message still do: then a reset can overtake the Close frame.
    attempts: 4,
    waitsForClose: true,
  }),
  'provoke-large': () => ({
    steps: [{ send: textFrame(Buffer.alloc(64 * mebibyte, 'a')) }],
    heavy: true,
    until: 'message',
    patience: 40,
    attempts: 4,
    waitsForClose: true,
  }),
  'provoke-top-bit': () => ({
    steps: [{ send: { opcode: opcodes.binary, payload: Buffer.from('x'), length: 0x8000_0000_0000_0001n } }],
  }),
  'provoke-bad-deflate': () => ({
    // 0xff begins with a block of type 3, which DEFLATE reserves (RFC 1951 §3.2.3).
    steps: [{ send: { ...textFrame(Buffer.alloc(8, 0xff)), reserved: 4 } }],
    answer: { deflate: true },
    ask: { deflate: true },
    deflate: true,
  }),
};
