import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { utf8Fault, utf8Text } from '../../src/domain/utf8.ts';
import { anyText, holds } from './property.ts';

function faultOf(hex: string): string {
  const found = utf8Fault(Buffer.from(hex, 'hex'));
  return found === undefined ? 'none' : `${found.offset} ${found.problem}`;
}

describe('what is wrong with bytes as UTF-8', () => {
  test('is told with its place', () => {
    for (const [hex, fault] of [
      ['', 'none'],
      ['00617f', 'none'],
      ['c280dfbf', 'none'],
      ['e0a080ed9fbfee8080efbfbf', 'none'],
      ['f0908080f48fbfbf', 'none'],
      ['61c328', '1 interrupted'],
      ['63e964', '1 interrupted'],
      ['80', '0 continuation'],
      ['61bf', '1 continuation'],
      ['c0af', '0 overlong'],
      ['c1bf', '0 overlong'],
      ['e09fbf', '0 overlong'],
      ['f08fbfbf', '0 overlong'],
      ['eda080', '0 surrogate'],
      ['edbfbf', '0 surrogate'],
      ['f4908080', '0 beyond'],
      ['f5', '0 beyond'],
      ['ff', '0 beyond'],
      ['c3', '0 unfinished'],
      ['61e697', '1 unfinished'],
      ['f09f99', '0 unfinished'],
      ['e0', '0 unfinished'],
      // The second byte is wrong, whatever would come.
      ['e080', '0 overlong'],
      ['f09f41', '0 interrupted'],
      // A sequence that an older form of UTF-8 had, and a byte order mark.
      ['f888808080', '0 beyond'],
      ['efbbbf61', 'none'],
    ] as const) {
      assert.equal(faultOf(hex), fault, hex);
    }
  });

  test('is found exactly where the platform finds something', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const nearly = fc.array(
      fc.oneof(fc.constantFrom(0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf), fc.nat(255)),
    );
    holds(
      fc.property(nearly, (list) => {
        const bytes = Uint8Array.from(list);
        let text: string | undefined;
        try {
          text = decoder.decode(bytes);
        } catch {
          text = undefined;
        }
        assert.equal(utf8Text(bytes), text);
        const offset = utf8Fault(bytes)?.offset;
        // What stands before the fault is a text.
        if (offset !== undefined) assert.doesNotThrow(() => decoder.decode(bytes.subarray(0, offset)));
      }),
      2000,
    );
  });

  test('is nothing for a text that was written as such, byte order mark included', () => {
    holds(
      fc.property(anyText, (text) => {
        assert.equal(utf8Text(new TextEncoder().encode(text)), text);
      }),
    );
  });
});
