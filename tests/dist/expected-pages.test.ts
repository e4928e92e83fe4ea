import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { locales, localeTags } from '../../src/i18n/locales.ts';
import { documentKinds } from '../../src/schema/api/document.ts';
import { expectedPages, protocols } from './content.ts';
import { assertNone, checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { files, pages } from './site.ts';

/** Files that are no pages and that the build writes. */
const generated = [
  'robots.txt',
  // Of what the scripts contain of others.
  'licenses.txt',
  // For language models.
  'llms.txt',
  'llms-full.txt',
  '_redirects',
  '_headers',
  // Every page as Markdown, but those for addresses that lead nowhere.
  ...[...expectedPages.keys()].filter((path) => path.endsWith('/')).map((path) => `${path.slice(1)}index.md`),
  'sitemap-index.xml',
  'sitemap-0.xml',
  // What the search is loaded with, and how the address bar finds it.
  ...Object.values(locales).map(({ tag }) => `search/${tag}.json`),
  ...localeTags.map((locale) => `opensearch/${locale}.xml`),
  ...['search', 'frame-tool-script'].flatMap((name) =>
    files.filter((file) => new RegExp(`^_astro/${name}-[\\w-]+\\.js$`).test(file)).slice(0, 1),
  ),
  // What programs read.
  'api/index.json',
  ...documentKinds.map((kind) => `api/schema/1/${kind}.json`),
  ...protocols.flatMap(({ id, codes, usedNumbers, pairs }) => [
    `api/${id}.json`,
    ...[...codes.map(({ number }) => number), ...usedNumbers].map((number) => `api/${id}/${number}.json`),
    ...pairs.map(({ lower, higher }) => `api/${id}/pairs/${lower.number}-vs-${higher.number}.json`),
    ...['observed', 'messages', 'products'].map((table) => `api/${id}/${table}.json`),
  ]),
];

/** The two lists' differences, as sentences. */
function differences(expected: readonly string[], found: readonly string[]): string[] {
  const [wanted, there] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((path) => !there.has(path)).map((path) => `${path}: It is missing.`),
    ...found.filter((path) => !wanted.has(path)).map((path) => `${path}: Nothing says that it should exist.`),
  ];
}

function addressFault({ address }: BuiltPage): string[] {
  return address.kind === 'other' ? ['It has none of the forms of address that the design fixes.'] : [];
}

test('the site has exactly the pages that src/site/pages.ts makes of the content', () => {
  assertNone(
    differences(
      [...expectedPages.keys()],
      pages.map(({ path }) => path),
    ),
  );
});

test('every page stands at an address of the fixed forms', () => {
  checkEveryPage(addressFault);
});

test('the address says what the page is', () => {
  checkEveryPage(({ path, address, locale }) => {
    const expected = expectedPages.get(path);
    return expected?.kind === address.kind && expected.locale === locale
      ? []
      : ['Its address belongs to another page.'];
  });
});

test('beside pages the site has the files of public/, their Markdown, what the build writes for programs, and nothing else', () => {
  const copied = readdirSync('public', { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^public\//, ''));
  assertNone(
    differences(
      [...copied, ...generated],
      files.filter((file) => !file.endsWith('.html')),
    ),
  );
});

test('a missing page, an unexpected one and an address of another form are found', () => {
  assert.equal(differences(['/', '/a/'], ['/', '/b/']).length, 2);
  for (const file of ['websocket/1002-vs-1001/index.html', 'websocket/close.html', 'ja/websocket/x-1/index.html']) {
    assert.equal(addressFault(new BuiltPage(file, '')).length, 1, file);
  }
  assert.deepEqual(new BuiltPage('ja/websocket/1002-vs-1007/index.html', '').address, {
    kind: 'pair',
    protocol: 'websocket',
    lower: 1002,
    higher: 1007,
  });
});
