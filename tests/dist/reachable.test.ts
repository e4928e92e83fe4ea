import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/urls.ts';
import { settings } from '../../src/settings.ts';
import { assertNone } from './faults.ts';
import { BuiltPage } from './page.ts';
import { pages } from './site.ts';
import { attribute } from './tree.ts';

/**
 * The pages that nobody finds who starts at `start` and follows links, but for those of addresses that lead nowhere.
 *
 * @param language follow only links that stay in the language
 */
function unreachable(site: readonly BuiltPage[], start: string, language: 'any' | 'same'): string[] {
  const byPath = new Map(site.map((page) => [page.path, page]));
  const seen = new Set([start]);
  for (const path of seen) {
    for (const { element, url } of byPath.get(path)?.links ?? []) {
      if (language === 'same' && attribute(element, 'hreflang') !== undefined) continue;
      if (url?.origin === settings.origin && byPath.has(url.pathname)) seen.add(url.pathname);
    }
  }
  const first = byPath.get(start);
  return site
    .filter(({ address, locale }) => address.kind !== 'notFound' && (language === 'any' || locale === first?.locale))
    .filter(({ path }) => !seen.has(path))
    .map(({ path }) => `${path}: No way of links leads here from ${start}.`);
}

test('every page is reachable from / by following links', () => {
  assertNone(unreachable(pages, '/', 'any'));
});

for (const locale of localeTags) {
  const home = pathOf({ kind: 'home' }, locale);
  test(`every page of a language is reachable from ${home} without leaving the language`, () => {
    assertNone(unreachable(pages, home, 'same'));
  });
}

test('a page that nothing links to is found', () => {
  const site = [
    new BuiltPage('index.html', '<a href="/a/">a</a> <a href="/fr/" hreflang="fr">fr</a>'),
    new BuiltPage('a/index.html', 'a'),
    new BuiltPage('b/index.html', '<a href="/">home</a>'),
    new BuiltPage('fr/index.html', 'fr'),
    new BuiltPage('404.html', 'none'),
  ];
  assert.deepEqual(unreachable(site, '/', 'any'), ['/b/: No way of links leads here from /.']);
  assert.deepEqual(unreachable(site.slice(0, 2), '/', 'same'), []);
});
