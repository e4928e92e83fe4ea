import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crumbsOf } from '../../src/site/breadcrumb.ts';
import { codePages, homePages, notFoundPage, pairPages, protocolPages, type Page } from '../../src/site/pages.ts';
import { someCode, someProtocol } from './builders.ts';

const protocols = [someProtocol([someCode(1002), someCode(1007)])];
const home = 'Wirecodes /ja/';

function crumbsInJapanese(pages: readonly { props: { page: Page } }[]): string[][] {
  return pages
    .map(({ props }) => props.page)
    .filter(({ locale }) => locale === 'ja')
    .map((page) => crumbsOf(page).map(({ label, path }) => `${label} ${path}`));
}

test('the way to a pair leads over the protocol and its lower code', () => {
  assert.deepEqual(crumbsInJapanese(pairPages(protocols)), [
    [home, 'WebSocket /ja/websocket/', '1002 /ja/websocket/1002/'],
  ]);
});

test('the way to a code leads over the protocol', () => {
  assert.deepEqual(crumbsInJapanese(codePages(protocols))[0], [home, 'WebSocket /ja/websocket/']);
});

test('the way to a protocol begins at home', () => {
  assert.deepEqual(crumbsInJapanese(protocolPages(protocols)), [[home]]);
  assert.deepEqual(crumbsOf(notFoundPage(protocols, 'en')), [{ label: 'Wirecodes', path: '/' }]);
});

test('there is no way to the home page', () => {
  assert.deepEqual(crumbsInJapanese(homePages(protocols)), [[]]);
});
