import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { closeFrameBytes, hex, type CloseFrame } from '../../src/domain/close-frame.ts';
import { anyNumber } from './builders.ts';
import { holds } from './property.ts';

/** The mask of the examples in RFC 6455 §5.7. */
const exampleMask = [0x37, 0xfa, 0x21, 0x3d];

/** The whole frame as tools print it. */
function printed(frame: CloseFrame): string {
  const { opcode, length, mask, code } = closeFrameBytes(frame);
  return hex([opcode, length, ...mask, ...code]);
}

/** The code that a receiver reads: the mask taken off, then the first byte as the higher one (RFC 6455 §5.3). */
function received(code: readonly number[], mask: readonly number[]): number {
  const [high = 0, low = 0] = code.map((byte, index) => byte ^ (mask[index] ?? 0));
  return high * 256 + low;
}

describe('the bytes of a Close frame', () => {
  test('with a code, as a server sends it', () => {
    assert.equal(printed({ code: 1002, mask: undefined }), '88 02 03 EA');
  });

  test('with a code, as a client masks it', () => {
    assert.equal(printed({ code: 1002, mask: exampleMask }), '88 82 37 FA 21 3D 34 10');
  });

  test('without a code', () => {
    assert.equal(printed({ code: undefined, mask: undefined }), '88 00');
    assert.equal(printed({ code: undefined, mask: exampleMask }), '88 80 37 FA 21 3D');
  });

  test('0 is a code like any other', () => {
    assert.equal(printed({ code: 0, mask: undefined }), '88 02 00 00');
  });

  test('give every code back, from 0 to 65535, once they are unmasked', () => {
    const wrong = Array.from({ length: 65536 }, (_, code) => code).filter((code) => {
      const plain = closeFrameBytes({ code, mask: undefined });
      const masked = closeFrameBytes({ code, mask: exampleMask });
      return received(plain.code, []) !== code || received(masked.code, exampleMask) !== code;
    });
    assert.deepEqual(wrong, []);
  });

  test('give any code back with any mask, and are bytes', () => {
    const anyMask = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 });
    holds(
      fc.property(anyNumber, anyMask, (code, mask) => {
        const frame = closeFrameBytes({ code, mask });
        assert.equal(received(frame.code, mask), code);
        assert.deepEqual(frame.mask, mask);
        for (const byte of frame.code) assert.ok(Number.isInteger(byte) && byte >= 0 && byte <= 255);
      }),
    );
  });
});

test('bytes are printed as two upper-case digits each', () => {
  assert.equal(hex([0, 10, 0xff]), '00 0A FF');
  assert.equal(hex([]), '');
});
