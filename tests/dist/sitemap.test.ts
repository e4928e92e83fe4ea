import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLocale, locales, localeTags } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/urls.ts';
import { settings } from '../../src/settings.ts';
import { assertNone, repeated } from './faults.ts';
import { BuiltPage } from './page.ts';
import { files, pages, readFile } from './site.ts';

/** An address of the sitemap, with its alternates by language. */
interface SitemapEntry {
  readonly url: string;
  readonly alternates: ReadonlyMap<string, string>;
}

/** Reads a sitemap of the plain form that `@astrojs/sitemap` writes; anything else in it is a fault of the test. */
function readSitemap(xml: string): SitemapEntry[] {
  const list = /^<\?xml version="1.0" encoding="UTF-8"\?><urlset[^>]*>(?<urls>.*)<\/urlset>$/s.exec(xml.trim());
  const urls = list?.groups?.['urls'] ?? assert.fail('The sitemap is no <urlset>.');
  const entry = /<url><loc>(?<loc>[^<]+)<\/loc>(?<links>(?:<xhtml:link [^>]+\/>)*)<\/url>/g;
  assert.equal(urls.replace(entry, ''), '', 'The sitemap holds more than addresses and alternates.');
  return [...urls.matchAll(entry)].map(({ groups }) => ({
    url: groups?.['loc'] ?? '',
    alternates: new Map(
      [...(groups?.['links'] ?? '').matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
        ([, tag = '', href = '']) => [tag, href],
      ),
    ),
  }));
}

function sitemapFaults(entries: readonly SitemapEntry[], site: readonly BuiltPage[]): string[] {
  const indexed = site.filter(({ address }) => address.kind !== 'notFound' && address.kind !== 'other');
  const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
  const wanted = new Set(indexed.map(({ url }) => url));
  return [
    ...repeated(entries.map(({ url }) => url)).map((url) => `${url}: The sitemap holds it more than once.`),
    ...entries.flatMap(({ url }) => (wanted.has(url) ? [] : [`${url}: The sitemap holds it, but it is not indexed.`])),
    ...indexed.flatMap((page) => {
      const entry = byUrl.get(page.url);
      if (entry === undefined) return [`${page.path}: The sitemap does not hold it.`];
      return isSame(entry.alternates, expectedAlternates(page))
        ? []
        : [`${page.path}: The sitemap has other alternates.`];
    }),
  ];
}

function expectedAlternates({ destination }: BuiltPage): ReadonlyMap<string, string> {
  if (destination === undefined) return new Map();
  return new Map([
    ...localeTags.map((locale) => [locales[locale].tag, settings.origin + pathOf(destination, locale)] as const),
    ['x-default', settings.origin + pathOf(destination, defaultLocale)] as const,
  ]);
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** The files that the sitemap's index names, without the origin. */
function namedSitemaps(index: string): string[] {
  return [...index.matchAll(/<sitemap><loc>([^<]+)<\/loc><\/sitemap>/g)].map(([, url = '']) =>
    url.replace(`${settings.origin}/`, ''),
  );
}

test('the sitemap holds exactly the indexed pages, with the alternates of each', () => {
  const named = namedSitemaps(readFile('sitemap-index.xml'));
  assert.deepEqual(
    named,
    files.filter((file) => /^sitemap-\d+\.xml$/.test(file)),
  );
  assertNone(
    sitemapFaults(
      named.flatMap((file) => readSitemap(readFile(file))),
      pages,
    ),
  );
});

test('robots.txt lets everybody in and names the sitemap', () => {
  const lines = readFile('robots.txt').trim().split(/\n+/);
  assert.deepEqual(lines, ['User-agent: *', 'Allow: /', `Sitemap: ${settings.origin}/sitemap-index.xml`]);
});

test('a page too many, one too few and a wrong alternate are found', () => {
  const site = ['index.html', 'a/index.html', '404.html'].map((file) => new BuiltPage(file, ''));
  const right: SitemapEntry[] = site
    .slice(0, 2)
    .map((page) => ({ url: page.url, alternates: expectedAlternates(page) }));
  assert.equal(right[0]?.alternates.get('x-default'), `${settings.origin}/`);
  assert.deepEqual(sitemapFaults(right, site), []);
  assert.equal(sitemapFaults([...right, { url: `${settings.origin}/404/`, alternates: new Map() }], site).length, 1);
  assert.equal(sitemapFaults(right.slice(1), site).length, 1);
  assert.equal(
    sitemapFaults(
      right.map((entry) => ({ ...entry, alternates: new Map() })),
      site,
    ).length,
    2,
  );
  assert.equal(sitemapFaults([...right, ...right.slice(1)], site).length, 1);
});

test('the sitemap is read with its alternates, and a form that is not known is refused', () => {
  const xml = (entry: string): string => `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="x">${entry}</urlset>`;
  const link = '<xhtml:link rel="alternate" hreflang="fr" href="https://example.org/fr/"/>';
  assert.deepEqual(readSitemap(xml(`<url><loc>https://example.org/</loc>${link}</url>`)), [
    { url: 'https://example.org/', alternates: new Map([['fr', 'https://example.org/fr/']]) },
  ]);
  assert.throws(() => readSitemap(xml('<url><loc>https://example.org/</loc><lastmod>1</lastmod></url>')));
});
