import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLocale, locales, localeTags } from '../../src/i18n/locales.ts';
import { pathOf } from '../../src/i18n/urls.ts';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { pageAt } from './site.ts';
import { attribute, type Element } from './tree.ts';

/** The addresses that a page's head gives for its languages, by `hreflang`. */
function alternatesOf(page: BuiltPage): Map<string, string> {
  return new Map(
    linksOf(page, 'alternate').map((link) => [attribute(link, 'hreflang') ?? '', attribute(link, 'href') ?? '']),
  );
}

/** The links of a relation to pages; the page in another format is looked at in markdown.test.ts. */
function linksOf(page: BuiltPage, relation: string): Element[] {
  return page
    .named('link')
    .filter((link) => attribute(link, 'rel') === relation && attribute(link, 'type') === undefined);
}

function alternateFaults(page: BuiltPage): string[] {
  const { destination } = page;
  if (destination === undefined) {
    return linksOf(page, 'alternate').length === 0 ? [] : ['It stands at no address, but names alternates.'];
  }
  const expected = new Map([
    ...localeTags.map((locale) => [locales[locale].tag, settings.origin + pathOf(destination, locale)] as const),
    ['x-default', settings.origin + pathOf(destination, defaultLocale)] as const,
  ]);
  const found = alternatesOf(page);
  return [
    ...(linksOf(page, 'alternate').length === expected.size ? [] : ['It does not name each language once.']),
    ...[...expected].flatMap(([tag, url]) =>
      found.get(tag) === url ? [] : [`Its alternate "${tag}" is ${found.get(tag) ?? 'missing'}, but should be ${url}.`],
    ),
  ];
}

/** Whether each page that a page names as itself in another language names it back. */
function unrequited(page: BuiltPage, find: (path: string) => BuiltPage | undefined): string[] {
  return [...alternatesOf(page)].flatMap(([tag, href]) => {
    const url = URL.parse(href);
    const other = url?.origin === settings.origin ? find(url.pathname) : undefined;
    if (other === undefined) return [`Its alternate "${tag}" ${href} was not built.`];
    const back = alternatesOf(other).get(locales[page.locale].tag);
    return back === page.url ? [] : [`Its alternate "${tag}" ${href} does not name it back.`];
  });
}

function canonicalFaults(page: BuiltPage): string[] {
  const canonical = linksOf(page, 'canonical').map((link) => attribute(link, 'href'));
  const isIndexed = page.address.kind !== 'notFound';
  const robots = page.meta('robots').join();
  return [
    ...(canonical.join() === (isIndexed ? page.url : '') ? [] : [`Its canonical address is "${canonical.join()}".`]),
    ...(robots === (isIndexed ? '' : 'noindex') ? [] : [`It says "${robots}" to robots.`]),
  ];
}

test('every page names itself in every language and the default', () => {
  checkEveryPage(alternateFaults);
});

test('every alternate names the page back', () => {
  checkEveryPage((page) => unrequited(page, pageAt));
});

test('every page is its own canonical address; a page for addresses that lead nowhere has none', () => {
  checkEveryPage(canonicalFaults);
});

test('a missing, wrong or one-sided alternate and a foreign canonical address are found', () => {
  const { origin } = settings;
  const alternate = (tag: string, path: string): string =>
    `<link rel="alternate" hreflang="${tag}" href="${origin}${path}">`;
  const right = localeTags.map((locale) => alternate(locales[locale].tag, pathOf({ kind: 'home' }, locale))).join('');
  const html = `<link rel="canonical" href="${origin}/">${right}${alternate('x-default', '/')}`;
  const page = new BuiltPage('index.html', html);
  assert.deepEqual([...alternateFaults(page), ...canonicalFaults(page)], []);

  assert.equal(alternateFaults(new BuiltPage('index.html', right)).length, 2);
  assert.equal(alternateFaults(new BuiltPage('index.html', html.replace('/fr/', '/fr/x/'))).length, 1);
  assert.equal(alternateFaults(new BuiltPage('index.html', html + alternate('xx', '/xx/'))).length, 1);
  assert.equal(alternateFaults(new BuiltPage('404.html', html)).length, 1);

  const lone = new BuiltPage('fr/index.html', '');
  const find = (path: string): BuiltPage | undefined => [page, lone].find((other) => other.path === path);
  const others = localeTags.length - 1;
  assert.equal(unrequited(page, find).length, others);
  assert.equal(canonicalFaults(lone).length, 1);
  assert.equal(canonicalFaults(new BuiltPage('404.html', `<link rel="canonical" href="${origin}/404/">`)).length, 2);
});
