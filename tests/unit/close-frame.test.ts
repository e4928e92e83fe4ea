import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { closeFrameBytes, encodeCloseFrame, hex, type CloseFrame } from '../../src/domain/close-frame.ts';
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

describe('a Close frame that is written', () => {
  const write = (frame: CloseFrame): string => hex(encodeCloseFrame(frame));

  test('has its code first, highest byte first, and then its reason in UTF-8', () => {
    assert.equal(write({}), '88 00');
    assert.equal(write({ code: 1000 }), '88 02 03 E8');
    assert.equal(write({ code: 1000, reason: 'bye' }), '88 05 03 E8 62 79 65');
    assert.equal(write({ code: 65535, reason: 'é日🙂' }), '88 0B FF FF C3 A9 E6 97 A5 F0 9F 99 82');
  });

  test('is masked from the first byte of its body on', () => {
    assert.equal(write({ code: 1000, reason: 'bye', mask: exampleMask }), '88 85 37 FA 21 3D 34 12 43 44 52');
    assert.equal(write({ mask: Uint8Array.from(exampleMask) }), '88 80 37 FA 21 3D');
  });

  test('takes a code that must not travel, and a reason up to the last byte that there is room for', () => {
    for (const code of [0, 999, 1004, 1005, 1006, 1015, 2999, 5000]) {
      assert.equal(encodeCloseFrame({ code }).length, 4, String(code));
    }
    assert.equal(encodeCloseFrame({ code: 1000, reason: 'r'.repeat(123), mask: exampleMask }).length, 131);
  });

  test('is refused in a sentence where it has no form', () => {
    for (const [frame, error, word] of [
      [{ code: -1 }, RangeError, 'code -1'],
      [{ code: 65536 }, RangeError, '65535'],
      [{ code: 1000.5 }, RangeError, 'whole number'],
      [{ code: NaN }, RangeError, 'NaN'],
      [{ reason: 'bye' }, TypeError, 'behind a code'],
      [{ code: 1000, reason: 'r'.repeat(124) }, RangeError, '124 bytes'],
      [{ code: 1000, reason: 'é'.repeat(62) }, RangeError, '124 bytes'],
      [{ code: 1000, reason: 'a\uD83D' }, TypeError, 'surrogate'],
      [{ code: 1000, reason: '\uDE42\uD83D' }, TypeError, 'surrogate'],
      [{ code: 1000, mask: [1, 2, 3] }, RangeError, 'four bytes'],
      [{ code: 1000, mask: [1, 2, 3, 256] }, RangeError, 'four bytes'],
    ] as const) {
      assert.throws(
        () => encodeCloseFrame(frame),
        (thrown) => thrown instanceof error && thrown.message.includes(word) && thrown.message.endsWith('.'),
        JSON.stringify(frame),
      );
    }
  });
});

test('bytes are printed as two upper-case digits each', () => {
  assert.equal(hex([0, 10, 0xff]), '00 0A FF');
  assert.equal(hex([]), '');
});
