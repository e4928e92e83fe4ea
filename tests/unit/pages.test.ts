import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { prefixOf } from '../../src/i18n/urls.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/urls.ts';
import {
  codeObservedPages,
  codePages,
  destinationOf,
  homePages,
  implementationPages,
  limitsPages,
  methodPages,
  notFoundPage,
  notFoundPaths,
  observedPages,
  pagePath,
  pairPages,
  protocolPages,
} from '../../src/site/pages.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { anyCodes, someCode, someProtocol, standingCode } from './builders.ts';
import { holds } from './property.ts';

const websocket = someProtocol([someCode(1007), someCode(1002), standingCode(4000, 'private')]);
const grpc = someProtocol([someCode(1), someCode(0)], {}, 'grpc');
const protocols = [websocket, grpc];

/** The path that Astro gives a page from the parts of its address. */
function pathOfParams(params: Readonly<Record<string, string | undefined>>): string {
  const steps = [params['locale'], params['protocol'], params['code'] ?? params['pair']];
  return `/${steps.flatMap((step) => (step === undefined ? [] : [`${step}/`])).join('')}`;
}

describe('the pages', () => {
  test('are those of home, protocols, codes and pairs, in every language, in the order of languages and codes', () => {
    const paths = [homePages, protocolPages, codePages, pairPages].map((pages) =>
      pages(protocols).map(({ props }) => pagePath(props.page)),
    );
    const inEnglish = [
      ['/'],
      ['/websocket/', '/grpc/'],
      ['/websocket/1002/', '/websocket/1007/', '/websocket/4000/', '/grpc/0/', '/grpc/1/'],
      ['/websocket/1002-vs-1007/', '/grpc/0-vs-1/'],
    ];
    const inEveryLanguage = inEnglish.map((all) =>
      localeTags.flatMap((locale) => all.map((path) => prefixOf(locale) + path.slice(1))),
    );
    assert.deepEqual(paths, inEveryLanguage);
  });

  test('stand where their record says they stand', () => {
    for (const { params, props } of [
      ...homePages(protocols),
      ...protocolPages(protocols),
      ...codePages(protocols),
      ...pairPages(protocols),
    ]) {
      assert.equal(pathOfParams(params), pagePath(props.page));
    }
  });

  test('stand at different addresses, as many as there should be, for any codes', () => {
    holds(
      fc.property(anyCodes, (codes) => {
        const protocol = someProtocol(codes);
        const all = [
          ...homePages([protocol]),
          ...protocolPages([protocol]),
          ...codePages([protocol]),
          ...pairPages([protocol]),
        ];
        const paired = codes.filter(({ facts }) => ['registered', 'reserved'].includes(facts.standing.value)).length;
        const expected = localeTags.length * (2 + codes.length + (paired ** 2 - paired) / 2);
        assert.equal(all.length, expected);
        assert.equal(new Set(all.map(({ params }) => pathOfParams(params))).size, expected);
      }),
    );
  });

  test('open with English prose in every language', () => {
    for (const { props } of [...codePages(protocols), ...pairPages(protocols)]) {
      assert.equal(props.page.proseLocale, 'en');
    }
  });

  test('have English without a prefix', () => {
    assert.deepEqual(
      homePages(protocols).map(({ params }) => params['locale']),
      [undefined, ...localeTags.filter((locale) => locale !== 'en')],
    );
  });
});

describe('the pages of what was observed', () => {
  const observed = someProtocol(
    [someCode(1002)],
    {},
    'websocket',
    someObservations({ ws: someEntry('ws', { client: { 'receive-1002': saw(1002, 1002) } }) }),
  );
  const kinds = [codeObservedPages, observedPages, limitsPages, methodPages, implementationPages];

  test('exist once a protocol was observed, in every language', () => {
    const paths = kinds.flatMap((pages) => pages([observed, grpc]).map(({ props }) => pagePath(props.page)));
    const inEnglish = ['1002/observed/', 'observed/', 'limits/', 'observed/method/', 'observed/ws/'];
    assert.deepEqual(
      paths,
      inEnglish.flatMap((path) => localeTags.map((locale) => `${prefixOf(locale)}websocket/${path}`)),
    );
  });

  test('do not exist where nothing was observed', () => {
    for (const pages of kinds) assert.deepEqual(pages(protocols), []);
  });
});

describe('the page for an address that leads nowhere', () => {
  test('exists in every language but English, whose page the host serves', () => {
    assert.deepEqual(
      notFoundPaths(protocols).map(({ params }) => params['locale']),
      localeTags.filter((locale) => locale !== 'en'),
    );
    assert.equal(notFoundPage(protocols, 'en').locale, 'en');
  });

  test('stands at no address of its own', () => {
    assert.equal(destinationOf(notFoundPage(protocols, 'ja')), undefined);
  });
});

test('every page but that one has an address that is made in one place', () => {
  for (const { props } of pairPages(protocols)) {
    const destination = destinationOf(props.page);
    assert.ok(destination);
    assert.equal(pagePath(props.page), pathOf(destination, props.page.locale));
  }
});
