import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseSource } from '../../src/schema/source-reference.ts';
import { holds } from './property.ts';

describe('parseSource', () => {
  const forms = {
    iana: { kind: 'named', id: 'iana' },
    'rfc6455 §7.4.1': { kind: 'named', id: 'rfc6455', section: '7.4.1' },
    'whatwg #closeWebSocket': { kind: 'named', id: 'whatwg', anchor: 'closeWebSocket' },
    'websockets/ws#1860': { kind: 'thread', repository: 'websockets/ws', number: 1860 },
    'uNetworking/uWebSockets.js#1071': { kind: 'thread', repository: 'uNetworking/uWebSockets.js', number: 1071 },
    'websockets/ws lib/receiver.js': { kind: 'file', repository: 'websockets/ws', path: 'lib/receiver.js' },
  };

  for (const [text, reference] of Object.entries(forms)) {
    test(`reads "${text}"`, () => {
      assert.deepEqual(parseSource(text), reference);
    });
  }

  for (const text of ['', 'RFC 6455', 'rfc6455 7.4.1', 'rfc6455 §', 'websockets/ws', 'ws#1860', 'https://a.example/']) {
    test(`does not take "${text}" for a reference`, () => {
      assert.equal(parseSource(text), undefined);
    });
  }

  test('never throws', () => {
    holds(
      fc.property(fc.string(), (text) => {
        parseSource(text);
      }),
    );
  });
});
