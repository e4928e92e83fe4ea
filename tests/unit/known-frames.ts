import type { FrameContext } from '../../src/domain/frame-rules.ts';

/** A frame that was written by hand, and what is right about it. */
export interface KnownFrame {
  /** As somebody has it: any notation that the tool reads. */
  readonly text: string;
  readonly context?: FrameContext;
  /** One word for each frame: `close`, `close cut`, `text`. */
  readonly frames: readonly string[];
  readonly code?: number;
  readonly reason?: string;
  /** Of the first Close frame, or of the first frame where there is none; a severity follows where it is not `broken`. */
  readonly faults?: readonly string[];
}

const r = (count: number): string => '72 '.repeat(count);

/** The frames of RFC 6455 §5.7. */
const examples: readonly KnownFrame[] = [
  { text: '0x81 0x05 0x48 0x65 0x6c 0x6c 0x6f', frames: ['text'] },
  { text: '0x81 0x85 0x37 0xfa 0x21 0x3d 0x7f 0x9f 0x4d 0x51 0x58', frames: ['text'] },
  { text: '0x01 0x03 0x48 0x65 0x6c', frames: ['text'] },
  { text: '0x80 0x02 0x6c 0x6f', frames: ['continuation'] },
  { text: '0x01 0x03 0x48 0x65 0x6c 0x80 0x02 0x6c 0x6f', frames: ['text', 'continuation'] },
  { text: '0x89 0x05 0x48 0x65 0x6c 0x6c 0x6f', frames: ['ping'] },
  { text: '0x8a 0x85 0x37 0xfa 0x21 0x3d 0x7f 0x9f 0x4d 0x51 0x58', frames: ['pong'] },
  { text: `82 7E 01 00 ${'ab '.repeat(256)}`, frames: ['binary'] },
  { text: `82 7F 00 00 00 00 00 01 00 00 ${'ab '.repeat(65536)}`, frames: ['binary'] },
];

/** Close frames that keep every rule. */
const legal: readonly KnownFrame[] = [
  { text: '88 00', frames: ['close'] },
  { text: '88 80 37 fa 21 3d', frames: ['close'] },
  { text: '88 80 37 fa 21 3d', context: { from: 'client' }, frames: ['close'] },
  { text: '88 02 03 e8', context: { from: 'server' }, frames: ['close'], code: 1000 },
  { text: '88 82 37 fa 21 3d 34 12', context: { from: 'client' }, frames: ['close'], code: 1000 },
  { text: '88 82 00 00 00 00 03 e8', frames: ['close'], code: 1000 },
  { text: '88 02 03 e9', frames: ['close'], code: 1001 },
  { text: '88 02 03 ea', frames: ['close'], code: 1002 },
  { text: '88 02 03 eb', frames: ['close'], code: 1003 },
  { text: '88 02 03 ef', frames: ['close'], code: 1007 },
  { text: '88 02 03 f0', frames: ['close'], code: 1008 },
  { text: '88 02 03 f1', frames: ['close'], code: 1009 },
  { text: '88 82 01 02 03 04 02 f0', frames: ['close'], code: 1010 },
  { text: '88 02 03 f3', frames: ['close'], code: 1011 },
  { text: '88 02 03 f4', frames: ['close'], code: 1012 },
  { text: '88 02 03 f5', frames: ['close'], code: 1013 },
  { text: '88 02 03 f6', frames: ['close'], code: 1014 },
  { text: '88 02 0b b8', frames: ['close'], code: 3000 },
  { text: '88 02 0b bb', frames: ['close'], code: 3003 },
  { text: '88 02 0f 9f', frames: ['close'], code: 3999 },
  { text: '88 02 0f a0', frames: ['close'], code: 4000 },
  { text: '88 02 13 87', frames: ['close'], code: 4999 },
  { text: '88 05 03 e8 62 79 65', frames: ['close'], code: 1000, reason: 'bye' },
  { text: '88 85 37 fa 21 3d 34 12 43 44 52', frames: ['close'], code: 1000, reason: 'bye' },
  { text: '88 05 03 e8 e6 97 a5', frames: ['close'], code: 1000, reason: '日' },
  { text: '88 06 03 e8 f0 9f 99 82', frames: ['close'], code: 1000, reason: '🙂' },
  { text: '88 03 03 e8 00', frames: ['close'], code: 1000, reason: '\0' },
  { text: '88 05 03 e8 ef bb bf', frames: ['close'], code: 1000, reason: '\uFEFF' },
  { text: `88 7d 03 e8 ${r(123)}`, frames: ['close'], code: 1000, reason: 'r'.repeat(123) },
  { text: `88 fd 00 00 00 00 03 e8 ${r(123)}`, frames: ['close'], code: 1000, reason: 'r'.repeat(123) },
  { text: '89 00 88 02 03 e8', frames: ['ping', 'close'], code: 1000 },
  { text: '81 02 68 69 88 00', frames: ['text', 'close'] },
  { text: '88 02 03 e8 88 82 37 fa 21 3d 34 12', frames: ['close', 'close'], code: 1000 },
];

/** Close frames that break a rule of framing. */
const misframed: readonly KnownFrame[] = [
  { text: '08 02 03 e8', frames: ['close'], code: 1000, faults: ['fragmented-control'] },
  { text: '08 00', frames: ['close'], faults: ['fragmented-control'] },
  { text: 'c8 02 03 e8', frames: ['close'], code: 1000, faults: ['compressed-bit'] },
  {
    text: 'c8 02 03 e8',
    context: { extensions: ['permessage-deflate'] },
    frames: ['close'],
    code: 1000,
    faults: ['compressed-bit'],
  },
  { text: 'a8 02 03 e8', frames: ['close'], code: 1000, faults: ['reserved-bit: depends'] },
  { text: '98 02 03 e8', frames: ['close'], code: 1000, faults: ['reserved-bit: depends'] },
  { text: '98 02 03 e8', context: { extensions: [] }, frames: ['close'], code: 1000, faults: ['reserved-bit'] },
  {
    text: 'f8 00',
    context: { extensions: [] },
    frames: ['close'],
    faults: ['reserved-bit', 'reserved-bit', 'compressed-bit'],
  },
  {
    text: '88 02 03 e8',
    context: { from: 'client' },
    frames: ['close'],
    code: 1000,
    faults: ['unmasked-from-client'],
  },
  { text: '88 00', context: { from: 'client' }, frames: ['close'], faults: ['unmasked-from-client'] },
  {
    text: '88 82 37 fa 21 3d 34 12',
    context: { from: 'server' },
    frames: ['close'],
    code: 1000,
    faults: ['masked-from-server'],
  },
  { text: '88 01 03', frames: ['close'], faults: ['one-byte-body'] },
  { text: '88 01 00', frames: ['close'], faults: ['one-byte-body'] },
  { text: '88 81 37 fa 21 3d 34', frames: ['close'], faults: ['one-byte-body'] },
  { text: '88 7e 00 02 03 e8', frames: ['close'], code: 1000, faults: ['length-not-minimal'] },
  { text: '88 7f 00 00 00 00 00 00 00 02 03 e8', frames: ['close'], code: 1000, faults: ['length-not-minimal'] },
  { text: '88 fe 00 02 37 fa 21 3d 34 12', frames: ['close'], code: 1000, faults: ['length-not-minimal'] },
  {
    text: `88 7e 00 7e 03 e8 ${r(124)}`,
    frames: ['close'],
    code: 1000,
    reason: 'r'.repeat(124),
    faults: ['control-too-long'],
  },
  {
    text: `88 7f 00 00 00 00 00 00 00 7e 03 e8 ${r(124)}`,
    frames: ['close'],
    code: 1000,
    reason: 'r'.repeat(124),
    faults: ['control-too-long', 'length-not-minimal'],
  },
  {
    text: '88 7f 80 00 00 00 00 00 00 02 03 e8',
    frames: ['close cut'],
    code: 1000,
    faults: ['control-too-long', 'length-top-bit', 'cut-payload: incomplete'],
  },
  {
    text: '48 01 03',
    context: { from: 'client', extensions: [] },
    frames: ['close'],
    faults: ['compressed-bit', 'fragmented-control', 'unmasked-from-client', 'one-byte-body'],
  },
];

/** Close frames whose code or reason is wrong. */
const miscoded: readonly KnownFrame[] = [
  { text: '88 02 00 00', frames: ['close'], code: 0, faults: ['code-not-used'] },
  { text: '88 02 03 e7', frames: ['close'], code: 999, faults: ['code-not-used'] },
  { text: '88 02 03 ec', frames: ['close'], code: 1004, faults: ['code-reserved: unassigned'] },
  { text: '88 02 03 ed', frames: ['close'], code: 1005, faults: ['code-never-sent'] },
  { text: '88 02 03 ee', frames: ['close'], code: 1006, faults: ['code-never-sent'] },
  { text: '88 02 03 f7', frames: ['close'], code: 1015, faults: ['code-never-sent'] },
  { text: '88 02 03 f2', frames: ['close'], code: 1010, faults: ['code-of-client: note'] },
  { text: '88 02 03 f8', frames: ['close'], code: 1016, faults: ['code-unassigned: unassigned'] },
  { text: '88 02 07 d0', frames: ['close'], code: 2000, faults: ['code-unassigned: unassigned'] },
  { text: '88 02 0b b7', frames: ['close'], code: 2999, faults: ['code-unassigned: unassigned'] },
  { text: '88 02 13 88', frames: ['close'], code: 5000, faults: ['code-undefined: unassigned'] },
  { text: '88 02 ff ff', frames: ['close'], code: 65535, faults: ['code-undefined: unassigned'] },
  // The bytes of 1000 the wrong way round.
  { text: '88 02 e8 03', frames: ['close'], code: 59395, faults: ['code-undefined: unassigned'] },
  { text: '88 03 03 e8 ff', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 05 03 e8 63 e9 64', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 04 03 e8 c0 80', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 05 03 e8 ed a0 80', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 06 03 e8 f4 90 80 80', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 04 03 e8 e6 97', frames: ['close'], code: 1000, faults: ['reason-not-utf8'] },
  { text: '88 04 03 ee c3 28', frames: ['close'], code: 1006, faults: ['code-never-sent', 'reason-not-utf8'] },
];

/** Bytes that are no Close frame, or only the beginning of one, or more. */
const others: readonly KnownFrame[] = [
  { text: '88', frames: ['close cut'], faults: ['cut-header: incomplete'] },
  { text: '88 7e 00', frames: ['close cut'], faults: ['cut-header: incomplete'] },
  { text: '88 82 37 fa', frames: ['close cut'], faults: ['cut-mask: incomplete'] },
  { text: '88 82 37 fa 21 3d 34', frames: ['close cut'], faults: ['cut-payload: incomplete'] },
  { text: '88 02', frames: ['close cut'], faults: ['cut-payload: incomplete'] },
  { text: '88 02 03', frames: ['close cut'], faults: ['cut-payload: incomplete'] },
  {
    text: '88 1e 03 f3 6b 65 65 70 61 6c 69 76 65',
    frames: ['close cut'],
    code: 1011,
    reason: 'keepalive',
    faults: ['cut-payload: incomplete'],
  },
  { text: '83 01 78', frames: ['reserved'], faults: ['reserved-opcode: depends'] },
  { text: '8b 00', frames: ['reserved'], faults: ['reserved-opcode: depends'] },
  { text: '8f 00', context: { extensions: [] }, frames: ['reserved'], faults: ['reserved-opcode'] },
  { text: 'c1 07 f2 48 cd c9 c9 07 00', frames: ['text'], faults: ['reserved-bit: depends'] },
  { text: 'c1 07 f2 48 cd c9 c9 07 00', context: { extensions: ['permessage-deflate'] }, frames: ['text'] },
  { text: '89 7e 00 00', frames: ['ping'], faults: ['length-not-minimal'] },
  { text: '88 02 03 e8 81 01 78', frames: ['close', 'text'], code: 1000, faults: ['data-after-close'] },
  { text: '88 02 03 e8 00', frames: ['close', 'continuation cut'], code: 1000, faults: ['data-after-close'] },
  { text: '88 00 88 00', frames: ['close', 'close'], faults: ['frame-after-close: note'] },
  { text: '89 00 88 00 8a 00', frames: ['ping', 'close', 'pong'], faults: ['frame-after-close: note'] },
];

/** The same few frames as tools, programs and logs write them. */
const notations: readonly KnownFrame[] = [
  { text: '880203E8', frames: ['close'], code: 1000 },
  { text: '8802 03e8', frames: ['close'], code: 1000 },
  { text: '88:02:03:e8', frames: ['close'], code: 1000 },
  { text: '88-02-03-E8', frames: ['close'], code: 1000 },
  { text: '0x880203e8', frames: ['close'], code: 1000 },
  { text: '\\x88\\x02\\x03\\xe8', frames: ['close'], code: 1000 },
  { text: '%88%02%03%E8', frames: ['close'], code: 1000 },
  { text: 'iAID6A==', frames: ['close'], code: 1000 },
  { text: 'iAID6A', frames: ['close'], code: 1000 },
  { text: 'iIU3-iE9NBJDRFI', frames: ['close'], code: 1000, reason: 'bye' },
  { text: '[-120, 2, 3, -24]', frames: ['close'], code: 1000 },
  { text: 'Uint8Array(4) [136, 2, 3, 232]', frames: ['close'], code: 1000 },
  { text: '<Buffer 88 02 03 e8>', frames: ['close'], code: 1000 },
  { text: '10001000 00000010 00000011 11101000', frames: ['close'], code: 1000 },
  { text: "b'\\x88\\x05\\x03\\xe8bye'", frames: ['close'], code: 1000, reason: 'bye' },
  { text: '[]byte{0x88, 0x2, 0x3, 0xe8}', frames: ['close'], code: 1000 },
  { text: '0000   88 02 03 e8                                       ....', frames: ['close'], code: 1000 },
  { text: '00000000: 8805 03e8 6279 65                        .....bye', frames: ['close'], code: 1000, reason: 'bye' },
  { text: '2026-01-02 12:00:01 recv frame: 88 02 03 e8 (4 bytes)', frames: ['close'], code: 1000 },
  { text: 'DEBUG < CLOSE [88 02 03 e8]', frames: ['close'], code: 1000 },
  // Ethernet, IPv4 and TCP around a Close frame of a server.
  {
    text: [
      '0000   02 42 ac 11 00 02 02 42 ac 11 00 03 08 00 45 00   .B.....B......E.',
      '0010   00 2c 1c 46 40 00 40 06 c6 5c ac 11 00 03 ac 11   .,.F@.@..\\......',
      '0020   00 02 23 29 d4 31 00 00 00 01 00 00 00 02 50 18   ..#).1........P.',
      '0030   01 f6 58 5c 00 00 88 02 03 e9                     ..X\\......',
    ].join('\n'),
    frames: ['close'],
    code: 1001,
  },
];

/** By what they are about. */
export const knownFrames: Readonly<Record<string, readonly KnownFrame[]>> = {
  'the examples of RFC 6455': examples,
  'Close frames that keep every rule': legal,
  'Close frames that break a rule of framing': misframed,
  'Close frames with a wrong code or reason': miscoded,
  'what is no whole Close frame alone': others,
  'other notations': notations,
};
