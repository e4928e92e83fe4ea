import assert from 'node:assert/strict';
import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import fc from 'fast-check';
import { masked } from '../../src/domain/close-frame.ts';
import { decodeCloseFrame } from '../../src/domain/decode-close-frame.ts';
import type { DecodedFrame } from '../../src/domain/decoded-frame.ts';
import type { Fault } from '../../src/domain/frame-fault.ts';
import { anyNumber } from './builders.ts';
import { anyByte } from './frame-builders.ts';

/** What of ws reads frames. Its package has no types. */
interface Receiver extends EventEmitter {
  write(bytes: Uint8Array): void;
}
interface WsModule {
  readonly Receiver: new (options: { isServer: boolean; allowSynchronousEvents: boolean }) => Receiver;
}

const ws: unknown = createRequire(import.meta.url)('ws');

function isWs(value: unknown): value is WsModule {
  return typeof value === 'function' && 'Receiver' in value;
}

/** What ws makes of bytes that a side sent: a code with its reason, another frame, an error, or it waits for more. */
async function toldByWs(bytes: Uint8Array, from: 'client' | 'server'): Promise<string> {
  if (!isWs(ws)) throw new Error('ws has no Receiver.');
  const receiver = new ws.Receiver({ isServer: from === 'client', allowSynchronousEvents: true });
  return new Promise((resolve) => {
    receiver.on('error', () => {
      resolve('error');
    });
    receiver.on('conclude', (code: number, reason: Buffer) => {
      resolve(`${code} ${reason.toString()}`);
    });
    for (const event of ['message', 'ping', 'pong'])
      receiver.on(event, () => {
        resolve('other');
      });
    receiver.write(bytes);
    setImmediate(() => {
      resolve('more');
    });
  });
}

/**
 * The same of what the decoder tells. A number without a meaning is refused by ws as well; notes break no rule. Of a body
 * that is cut, the decoder says what is wrong with its beginning, where ws waits for the end.
 */
function toldByDecoder(frame: DecodedFrame): string {
  const isFault = ({ id, severity }: Fault): boolean =>
    (severity === 'broken' || severity === 'unassigned') && !(frame.kind === 'cut' && /^(?:code|reason)-/.test(id));
  if (frame.faults.some(isFault)) return 'error';
  if (frame.kind === 'close') return `${frame.code ?? 1005} ${frame.reason ?? ''}`;
  return frame.kind === 'other' ? 'other' : 'more';
}

/** Where ws and the decoder differ for a known reason. */
function differs(bytes: Uint8Array, frame: DecodedFrame): boolean {
  // ws waits for two bytes before it judges one, and refuses a control frame whose length is not there yet.
  if (bytes.length < 2 || (frame.kind === 'cut' && frame.length === undefined)) return true;
  // It takes the length of a message in any form.
  return frame.faults.some(({ id }) => id === 'length-not-minimal') && frame.kind !== 'none' && frame.opcode < 8;
}

const anyReasonByte = fc.oneof(
  fc.constantFrom([0x61], [0xc3, 0xa9], [0xe6, 0x97, 0xa5], [0xf0, 0x9f, 0x99, 0x82]),
  fc.constantFrom([0xff], [0xed, 0xa0, 0x80], [0xc0, 0xaf]),
);
const anyCode = fc.oneof(
  anyNumber,
  fc.constantFrom(999, 1000, 1004, 1005, 1006, 1010, 1014, 1015, 1016, 2999, 3000, 4999, 5000),
);

/** Frames that are nearly right: of any opcode, length and mask, and cut anywhere. */
const anyFrame = fc
  .record({
    first: fc.constantFrom(0x88, 0x88, 0x88, 0x08, 0xc8, 0xa8, 0x98, 0x89, 0x8a, 0x8b, 0x83, 0x81, 0x82),
    length: fc.constantFrom(0, 1, 2, 2, 3, 5, 125, 126),
    form: fc.constantFrom(7, 7, 7, 16, 64),
    key: fc.option(fc.array(anyByte, { minLength: 4, maxLength: 4 }), { nil: undefined }),
    code: anyCode,
    reason: fc.array(anyReasonByte, { minLength: 124, maxLength: 124 }),
    cut: fc.oneof(fc.constant(Infinity), fc.nat(20)),
  })
  .map(({ first, length, form, key, code, reason, cut }) => {
    const width = form === 7 && length > 125 ? 16 : form;
    const field = width === 7 ? [length] : [width === 16 ? 126 : 127, ...Array<number>(width / 8 - 1).fill(0), length];
    const [second = 0, ...extended] = field;
    const body = [code >> 8, code & 0xff, ...reason.flat()].slice(0, length);
    const bytes = [
      first,
      second | (key === undefined ? 0 : 0x80),
      ...extended,
      ...(key ?? []),
      ...masked(body, key ?? []),
    ];
    return Uint8Array.from(bytes.slice(0, cut));
  });

test('the decoder refuses what ws refuses, and reads what ws reads', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyFrame, fc.constantFrom('client', 'server'), async (bytes, from) => {
      const frame = decodeCloseFrame(bytes, { from, extensions: [] });
      if (differs(bytes, frame)) return;
      const told = await toldByWs(bytes, from);
      assert.equal(toldByDecoder(frame), told, Buffer.from(bytes).toString('hex'));
      const kind = /^\d/.test(told) ? 'close' : told;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { seed: Number(process.env['FAST_CHECK_SEED'] ?? 6455), numRuns: 3000 },
  );
  // Each of its answers was compared.
  for (const kind of ['close', 'other', 'error', 'more']) assert.ok((seen.get(kind) ?? 0) > 20, kind);
});
