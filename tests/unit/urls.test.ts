import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeTags } from '../../src/i18n/locales.ts';
import { localeOf, pairSegment, pathOf, translatePath, type Destination } from '../../src/i18n/urls.ts';
import { tools } from '../../src/schema/tool.ts';
import { anyNumber } from './builders.ts';
import { holds } from './property.ts';

const protocol = 'websocket';
const anyDestination: fc.Arbitrary<Destination> = fc.oneof(
  fc.constant<Destination>({ kind: 'home' }),
  fc.constantFrom('search', 'api').map((kind): Destination => ({ kind })),
  fc.constant<Destination>({ kind: 'protocol', protocol }),
  anyNumber.map((code): Destination => ({ kind: 'code', protocol, code })),
  anyNumber.map((code): Destination => ({ kind: 'codeObserved', protocol, code })),
  fc.tuple(anyNumber, anyNumber).map(([lower, higher]): Destination => ({ kind: 'pair', protocol, lower, higher })),
  fc
    .constantFrom('observed', 'method', 'limits', 'products', 'messages')
    .map((kind): Destination => ({ kind, protocol })),
  fc.constantFrom(...tools).map((tool): Destination => ({ kind: 'tool', protocol, tool })),
  fc.constantFrom('ws', 'discord-rpc').map((product): Destination => ({ kind: 'product', protocol, product })),
  fc
    .constantFrom('ws', 'java-net-http')
    .map((implementation): Destination => ({ kind: 'implementation', protocol, implementation })),
);
const anyLocale = fc.constantFrom(...localeTags);

describe('an address', () => {
  const pair: Destination = { kind: 'pair', protocol, lower: 1002, higher: 1007 };
  const addresses: readonly (readonly [Destination, string])[] = [
    [{ kind: 'home' }, ''],
    [{ kind: 'search' }, 'search/'],
    [{ kind: 'api' }, 'api/'],
    [{ kind: 'protocol', protocol }, 'websocket/'],
    [{ kind: 'code', protocol, code: 1002 }, 'websocket/1002/'],
    [{ kind: 'codeObserved', protocol, code: 1002 }, 'websocket/1002/observed/'],
    [pair, 'websocket/1002-vs-1007/'],
    [{ kind: 'observed', protocol }, 'websocket/observed/'],
    [{ kind: 'implementation', protocol, implementation: 'ws' }, 'websocket/observed/ws/'],
    [{ kind: 'method', protocol }, 'websocket/observed/method/'],
    [{ kind: 'limits', protocol }, 'websocket/limits/'],
    [{ kind: 'products', protocol }, 'websocket/products/'],
    [{ kind: 'product', protocol, product: 'ws' }, 'websocket/products/ws/'],
    [{ kind: 'messages', protocol }, 'websocket/messages/'],
    [{ kind: 'tool', protocol, tool: 'frame' }, 'websocket/frame/'],
    [{ kind: 'tool', protocol, tool: 'may-i-send' }, 'websocket/may-i-send/'],
    [{ kind: 'tool', protocol, tool: 'what-happened' }, 'websocket/what-happened/'],
  ];

  for (const [destination, path] of addresses) {
    test(`of a ${destination.kind} page is permanent: /${path}`, () => {
      assert.equal(pathOf(destination, 'en'), `/${path}`);
      assert.equal(pathOf(destination, 'fr'), `/fr/${path}`);
      assert.equal(pathOf(destination, 'ja'), `/ja/${path}`);
    });
  }

  test('becomes that of the same page in another language', () => {
    holds(
      fc.property(anyDestination, anyLocale, anyLocale, (destination, from, to) => {
        assert.equal(translatePath(pathOf(destination, from), to), pathOf(destination, to));
      }),
    );
  });

  test("carries a pair's lower code first", () => {
    assert.equal(pairSegment({ lower: 1002, higher: 1007 }), '1002-vs-1007');
  });

  test('begins and ends in a slash and has no empty step', () => {
    holds(
      fc.property(anyDestination, anyLocale, (destination, locale) => {
        assert.match(pathOf(destination, locale), /^\/([^/]+\/)*$/);
      }),
    );
  });

  test('leads to one page alone', () => {
    holds(
      fc.property(anyDestination, anyLocale, anyDestination, anyLocale, (a, localeA, b, localeB) => {
        const same = localeA === localeB && JSON.stringify(a) === JSON.stringify(b);
        assert.equal(pathOf(a, localeA) === pathOf(b, localeB), same);
      }),
    );
  });
});

describe('localeOf', () => {
  test('reads the language of a page back from its address', () => {
    holds(
      fc.property(anyDestination, anyLocale, (destination, locale) => {
        assert.equal(localeOf(pathOf(destination, locale)), locale);
      }),
    );
  });

  test('takes an address without a language for English', () => {
    for (const path of ['/', '', '/websocket/', '/xx/websocket/', '/constructor/', '/FR/']) {
      assert.equal(localeOf(path), 'en');
    }
  });
});
