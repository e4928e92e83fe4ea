import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isPage, parseSource } from '../../src/schema/source-reference.ts';
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

  for (const text of ['ws/.. a', '../ws a', 'ws/ws ../../x/y', 'ws/ws a/../b', 'ws/ws a//b', 'ws/ws .', './ws#1']) {
    test(`does not take "${text}", which leads elsewhere, for a reference`, () => {
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

describe('isPage', () => {
  for (const text of [
    'https://a.example/',
    'https://a.example/b?c=d&e=%20f#g:~:text=h',
    'https://ja.example/%E3%81%82',
  ]) {
    test(`takes ${text}`, () => {
      assert.equal(isPage(text), true);
    });
  }

  const refused = [
    'http://a.example/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example/',
    'data:text/html,x',
    'vbscript:x',
    '//a.example/',
    'https:a.example',
    'https:\\\\a.example\\',
    'https://a.example\\@b.example/',
    'https://user:word@a.example/',
    'https://a.example:8443/',
    'https://а.example/',
    'https://日本.example/',
    'https://a.example/<script>',
    'https://a.example/"onload="x',
    'https://a.example/%0d%0aset-cookie:x',
    'https://a.example/%00',
    'https://a.example/%zz',
    'https://a.example/ b',
    'https://localhost/',
    '&#106;avascript:alert(1)',
  ];
  for (const text of refused) {
    test(`does not take ${JSON.stringify(text)}`, () => {
      assert.equal(isPage(text), false);
    });
  }
});
