import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeCloseFrame } from '../../src/domain/close-frame.ts';
import { readBytes } from '../../src/domain/notation/read-bytes.ts';
import { literalsOf } from '../../src/site/tools/frame-literals.ts';
import { anyNumber } from './builders.ts';
import { anyMask, anyReason } from './frame-builders.ts';
import { holds } from './property.ts';

test('a frame is written as programs have it', () => {
  assert.deepEqual(
    literalsOf(encodeCloseFrame({ code: 1000 })).map(({ name, text }) => `${name} ${text}`),
    [
      'Hex 88 02 03 e8',
      'Base64 iAID6A==',
      'JavaScript Uint8Array.of(0x88, 0x02, 0x03, 0xe8)',
      "Python b'\\x88\\x02\\x03\\xe8'",
      'Go []byte{0x88, 0x02, 0x03, 0xe8}',
      'C unsigned char frame[] = {0x88, 0x02, 0x03, 0xe8};',
    ],
  );
});

test('everything that can be copied can be pasted', () => {
  holds(
    fc.property(fc.option(anyNumber, { nil: undefined }), anyReason, anyMask, (code, text, mask) => {
      const bytes = encodeCloseFrame({ code, reason: code === undefined ? '' : text, mask });
      for (const { text: literal } of literalsOf(bytes)) {
        const read = readBytes(literal);
        assert.deepEqual(read.kind === 'read' && [...read.bytes], [...bytes], literal);
      }
    }),
  );
});
