import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { closeFrame, decodeFrame, encodeFrame, opcodes, textFrame } from '../wire/peer/frame.ts';
import { holds } from './property.ts';

describe('frames of the wire peer', () => {
  // The examples of RFC 6455 §5.7, byte by byte, but for the key of the masked one.
  test('an unmasked text message', () => {
    assert.deepEqual(encodeFrame(textFrame('Hello'), false), Buffer.from('810548656c6c6f', 'hex'));
  });

  test('a masked text message', () => {
    assert.deepEqual(encodeFrame(textFrame('Hello'), true), Buffer.from('818537fa213d7f9f4d5158', 'hex'));
  });

  test('a fragmented text message', () => {
    assert.deepEqual(encodeFrame({ ...textFrame('Hel'), fin: false }, false), Buffer.from('010348656c', 'hex'));
    const last = { opcode: opcodes.continuation, payload: Buffer.from('lo') };
    assert.deepEqual(encodeFrame(last, false), Buffer.from('80026c6f', 'hex'));
  });

  test('256 bytes and 64 KiB of binary data', () => {
    const header = (length: number) =>
      encodeFrame({ opcode: opcodes.binary, payload: Buffer.alloc(length) }, false).subarray(0, -length);
    assert.deepEqual(header(256), Buffer.from('827e0100', 'hex'));
    assert.deepEqual(header(65536), Buffer.from('827f0000000000010000', 'hex'));
  });

  test('a Close frame has its code first, highest byte first', () => {
    assert.deepEqual(encodeFrame(closeFrame(1002, 'no'), false), Buffer.from('880403ea6e6f', 'hex'));
  });

  test('rules that it breaks on purpose', () => {
    assert.deepEqual(encodeFrame({ ...textFrame('x'), reserved: 4 }, false), Buffer.from('c10178', 'hex'));
    assert.deepEqual(encodeFrame({ ...textFrame('x'), wrongMask: true }, true), Buffer.from('810178', 'hex'));
    assert.deepEqual(
      encodeFrame({ ...textFrame('x'), length: 0x8000_0000_0000_0001n }, false),
      Buffer.from('817f800000000000000178', 'hex'),
    );
  });

  test('what is written is read back, wherever the bytes are cut', () => {
    holds(
      fc.property(
        fc.integer({ min: 0, max: 15 }),
        fc.uint8Array({ maxLength: 70_000, size: 'max' }),
        fc.boolean(),
        fc.nat(),
        (opcode, payload, mask, cut) => {
          const bytes = encodeFrame({ opcode, payload }, mask);
          assert.equal(decodeFrame(bytes.subarray(0, cut % bytes.length)), undefined);
          const next = Buffer.from([0x89, 0]);
          const decoded = decodeFrame(Buffer.concat([bytes, next]));
          assert.deepEqual(decoded?.frame, { opcode, masked: mask, payload: Buffer.from(payload) });
          assert.deepEqual(decoded.rest, next);
        },
      ),
      50,
    );
  });
});
