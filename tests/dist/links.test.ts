import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { isServed, pageAt, pages } from './site.ts';
import { attribute } from './tree.ts';

/** Finds a page by its path; given, so that a test can plant a site of its own. */
type Finder = (path: string) => BuiltPage | undefined;

function linkFaults(page: BuiltPage, find: Finder, served: (path: string) => boolean): string[] {
  return page.links.flatMap(({ href, url }) => {
    if (href === '' || url === undefined) return [`The link "${href}" is no address.`];
    if (url.origin !== settings.origin) return [];
    if (!served(url.pathname)) return [`The link "${href}" leads to no file.`];
    if (url.hash === '') return [];
    const id = decodeURIComponent(url.hash.slice(1));
    const target = find(url.pathname);
    return target?.ids.has(id) ? [] : [`The link "${href}" leads to an id that is not on its page.`];
  });
}

function unservedAssets(page: BuiltPage): string[] {
  return page.named('link').flatMap((element) => {
    const href = attribute(element, 'href') ?? '';
    const url = URL.parse(href, page.url);
    return url?.origin === settings.origin && isServed(url.pathname) ? [] : [`<link href="${href}"> leads to no file.`];
  });
}

test('every internal link leads to a built file, and its fragment to an id', () => {
  const total = pages.reduce((sum, { links }) => sum + links.length, 0);
  assert.equal(total > pages.length * 5, true, 'The pages have hardly any links.');
  checkEveryPage((page) => linkFaults(page, pageAt, isServed));
});

test('what the head links to was built, too', () => {
  checkEveryPage(unservedAssets);
});

test('a link to nowhere, without its last slash, or with an unknown fragment is found', () => {
  const home = new BuiltPage('index.html', '<p id="a">x</p><a href="/x/">x</a>');
  const faults = (href: string): number => {
    const page = new BuiltPage('x/index.html', `<p id="b">x</p><a href="${href}">x</a>`);
    const site = [home, page];
    const find: Finder = (path) => site.find((other) => other.path === path);
    return linkFaults(page, find, (path) => find(path) !== undefined).length;
  };
  for (const href of ['/', '/#a', '#b', '../', 'https://example.org/x', '/x/']) assert.equal(faults(href), 0, href);
  for (const href of ['', '/x', '/y/', '#a', '/#b', 'http://[']) assert.equal(faults(href), 1, href);
});
