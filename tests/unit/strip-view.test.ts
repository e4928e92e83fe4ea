import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { familyOf } from '../../src/domain/family.ts';
import { pairOf } from '../../src/domain/pair.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import {
  codePages,
  homePages,
  implementationPages,
  limitsPages,
  methodPages,
  notFoundPage,
  observedPages,
  pairPages,
  protocolPages,
  type Page,
} from '../../src/site/pages.ts';
import { pairView } from '../../src/site/pair-view.ts';
import { stripOf, swapView } from '../../src/site/strip-view.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { someCode, someFacts, someProtocol, standingCode } from './builders.ts';

const protocol = someProtocol(
  [
    standingCode(4000, 'private'),
    someCode(1007),
    someCode(1000, { orderly: true }),
    someCode(1006, { facts: someFacts({ setBy: { value: 'local', sources: ['iana'] } }) }),
  ],
  {},
  'websocket',
  someObservations({ ws: someEntry('ws', { client: { 'lose-fin': saw(1006) } }) }),
);

function pagesOf(paths: readonly { readonly props: { readonly page: Page } }[]): Page[] {
  return paths.map(({ props }) => props.page);
}

function current(page: Page): number[] {
  return stripOf(page)?.codes.flatMap(({ number, isCurrent }) => (isCurrent ? [number] : [])) ?? [];
}

const withoutCode = [
  ...pagesOf(protocolPages([protocol])),
  ...pagesOf(observedPages([protocol])),
  ...pagesOf(limitsPages([protocol])),
  ...pagesOf(methodPages([protocol])),
  ...pagesOf(implementationPages([protocol])),
];

describe('the strip of all codes', () => {
  test('is on every page of a protocol, with all its codes by number, in the language of the page', () => {
    const all = [...withoutCode, ...pagesOf(codePages([protocol])), ...pagesOf(pairPages([protocol]))];
    assert.deepEqual(new Set(all.map(({ locale }) => locale)), new Set(localeTags));
    for (const page of all) {
      const prefix = page.locale === 'en' ? '' : `/${page.locale}`;
      assert.deepEqual(
        stripOf(page)?.codes.map(({ number, path }) => [number, path]),
        [1000, 1006, 1007, 4000].map((number) => [number, `${prefix}/websocket/${number}/`]),
      );
    }
  });

  test('is on no other page', () => {
    assert.equal(stripOf(notFoundPage([protocol], 'fr')), undefined);
    for (const page of pagesOf(homePages([protocol]))) assert.equal(stripOf(page), undefined);
  });

  test('marks the code of a page, both codes of a pair, and none elsewhere', () => {
    for (const page of pagesOf(codePages([protocol]))) {
      assert.deepEqual(current(page), page.kind === 'code' ? [page.code.number] : []);
    }
    for (const page of pagesOf(pairPages([protocol]))) {
      assert.deepEqual(current(page), page.kind === 'pair' ? [page.pair.lower.number, page.pair.higher.number] : []);
    }
    for (const page of withoutCode) assert.deepEqual(current(page), []);
  });

  test('gives each code the colour of its family', () => {
    const [page] = withoutCode;
    assert.ok(page);
    assert.deepEqual(
      stripOf(page)?.codes.map(({ family }) => family),
      protocol.codes.map((code) => familyOf(code, protocol.ranges)),
    );
  });

  test('has a name in the language of the page', () => {
    const names = new Set(pagesOf(protocolPages([protocol])).map((page) => stripOf(page)?.label));
    assert.equal(names.size, localeTags.length);
    for (const name of names) assert.match(name ?? '', /WebSocket Close Codes/);
  });
});

describe('what may stand in the place of a code', () => {
  const [lower, local, higher] = protocol.codes;
  assert.ok(lower && local && higher);

  test('is every code with pair pages but the one that is kept, and leads to the pair with that', () => {
    assert.deepEqual(
      swapView(protocol, 'ja', local, higher).map(({ number, path }) => [number, path]),
      [
        [1000, '/ja/websocket/1000-vs-1006/'],
        [1007, '/ja/websocket/1006-vs-1007/'],
      ],
    );
  });

  test('marks the code that stands there', () => {
    assert.deepEqual(
      swapView(protocol, 'en', local, higher).map(({ number, isCurrent }) => [number, isCurrent]),
      [
        [1000, false],
        [1007, true],
      ],
    );
  });

  test('is offered on a pair page for each side: the other code is kept', () => {
    const pair = pairOf(lower, higher);
    const { sides } = pairView({ kind: 'pair', locale: 'en', proseLocale: 'en', protocol, pair });
    assert.deepEqual(
      sides.map(({ number, swap }) => [number, swap.codes]),
      [
        [1000, swapView(protocol, 'en', higher, lower)],
        [1007, swapView(protocol, 'en', lower, higher)],
      ],
    );
    for (const [index, { swap }] of sides.entries()) {
      const [own, other] = index === 0 ? ['1000', '1007'] : ['1007', '1000'];
      assert.ok(swap.label.includes(own) && !swap.label.includes(other), swap.label);
      assert.ok(swap.with.includes(other) && !swap.with.includes(own), swap.with);
    }
  });
});
