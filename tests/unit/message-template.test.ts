import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findTemplate, indexOf, plain, readTemplate, tokensOf } from '../../src/domain/message-template.ts';
import { anyText, holds } from './property.ts';

const words = (text: string): string[] => tokensOf(text).map(({ word }) => word);
const find = (template: string, text: string) => findTemplate(readTemplate(template), indexOf(text));

describe('tokensOf', () => {
  test('takes neither case nor quotes nor spacing nor line ends for a difference', () => {
    const expected = ['failed', 'to', 'construct', 'websocket'];
    for (const text of [
      "Failed to construct 'WebSocket'",
      'failed to\n   construct “websocket”',
      'FAILED  to construct `WebSocket`:',
    ]) {
      assert.deepEqual(words(text), expected);
    }
  });

  test('reads an apostrophe within a word, straight or not', () => {
    assert.deepEqual(words("can't"), words('can’t'));
    assert.equal(words("Firefox can't").length, 2);
  });

  test('drops colours, and what JSON escapes', () => {
    assert.deepEqual(words('\u001B[31mError\u001B[0m: ←[31mclosed←[0m'), ['error', 'closed']);
    assert.deepEqual(words('{\\"code\\":1008}\\nnext'), ['code', '1008', 'next']);
  });

  test('parts numbers from what follows, and Latin letters from others', () => {
    assert.deepEqual(words('10s WebSocket升级失败websocket'), ['10', 's', 'websocket', '升级失败', 'websocket']);
    assert.deepEqual(words('WS_ERR_UNEXPECTED_RSV_1'), ['ws_err_unexpected_rsv_1']);
  });

  test('says of each word where it stands', () => {
    holds(
      fc.property(anyText, (text) => {
        assert.equal(plain(text).length, text.length);
        const read = plain(text);
        for (const { word, start } of tokensOf(text)) {
          const shown = read.slice(start).toLowerCase().replaceAll('\u00B4', '');
          assert.ok(shown.startsWith(word.slice(0, 1)));
        }
      }),
    );
  });
});

describe('findTemplate', () => {
  test('finds its fixed parts in order, with anything at {text} and numbers at {number}', () => {
    const template = "WebSocket connection to '{text}' failed: Unexpected response code: {number}";
    assert.ok(
      find(template, "x.js:1 WebSocket connection to 'wss://a.b/c?d=e' failed: Unexpected response code: 400 (d)"),
    );
    assert.equal(
      find(template, "WebSocket connection to 'wss://a.b' failed: Unexpected response code: none"),
      undefined,
    );
    assert.equal(find(template, 'Unexpected response code: 400. WebSocket connection to x failed'), undefined);
  });

  test('lets nothing stand between words that belong together', () => {
    assert.equal(find('no close frame received', 'no other close frame received'), undefined);
  });

  test('reads {code}', () => {
    assert.deepEqual(find('websocket: close {code}', 'read: websocket: close 4004: bye')?.codes, [4004]);
  });

  test('says where its numbers stand', () => {
    const text = 'error: bad close code 1006';
    assert.deepEqual(find('bad close code {number}', text)?.numbers, [text.indexOf('1006')]);
  });

  test('takes the nearest beginning before an end', () => {
    assert.equal(find('closed {text} reason', 'closed a b c d closed x reason')?.widest, 1);
  });

  test('finds every template in what it prints', () => {
    const piece = fc.constantFrom('closed', 'code', '{text}', '{number}', '{code}', 'frame', 'to ', ' ', ':');
    holds(
      fc.property(fc.array(piece, { minLength: 1 }), anyText, anyText, (pieces, before, after) => {
        const template = pieces.join(' ');
        const printed = template.replaceAll('{text}', 'x y').replaceAll('{number}', '12').replaceAll('{code}', '1006');
        assert.ok(find(template, `${before} ${printed} ${after}`) !== undefined);
      }),
    );
  });
});
