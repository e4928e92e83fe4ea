import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loneSurrogates, utf8Length } from '../../src/domain/utf8-length.ts';
import { holds } from './property.ts';

/** Any text, halves of surrogate pairs among it. */
const anyText = fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), anyUnit()) });

function anyUnit(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
}

test('bytes of UTF-8 are counted as an encoder makes them, for any text', () => {
  holds(
    fc.property(anyText, (text) => {
      assert.equal(utf8Length(text), new TextEncoder().encode(text).length);
    }),
  );
});

test('bytes of UTF-8 are counted by character, not by letter', () => {
  for (const [text, bytes] of [
    ['', 0],
    ['bye', 3],
    ['é', 2],
    ['切断', 6],
    ['👋', 4],
    ['👨‍👩‍👧', 18],
    ['\ud83d', 3],
    ['\udc4b\ud83d', 6],
    ['\u0000', 1],
  ] as const) {
    assert.equal(utf8Length(text), bytes, JSON.stringify(text));
  }
});

test('halves of surrogate pairs are found where they stand alone', () => {
  assert.equal(loneSurrogates('👋 é'), 0);
  assert.equal(loneSurrogates('a\ud83d'), 1);
  assert.equal(loneSurrogates('\udc4b\ud83d'), 2);
  holds(
    fc.property(anyText, (text) => {
      assert.equal(loneSurrogates(text) === 0, text.isWellFormed());
    }),
  );
});
