import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { locales, localeTags } from '../../src/i18n/locales.ts';
import { settings } from '../../src/settings.ts';
import { ogPicture } from '../../src/site/og-picture.ts';
import { expectedPages } from './content.ts';
import { assertNone, checkEveryPage, repeated } from './faults.ts';
import { BuiltPage } from './page.ts';
import { files, pages, siteRoot } from './site.ts';
import { collapse, textOf } from './tree.ts';

/** What a page must tell those who show it in a message or a post (ogp.me), by property; several values in any order. */
function expectedTags(page: BuiltPage): Readonly<Record<string, readonly string[]>> {
  const source = expectedPages.get(page.path);
  const picture = source && ogPicture(source);
  // A pair has no picture of its own, and says what a link needs.
  const all = (...values: readonly string[]): readonly string[] => (page.address.kind === 'pair' ? [] : values);
  return {
    'og:title': page.named('title').map((title) => collapse(textOf(title))),
    'og:description': page.meta('description'),
    'og:url': page.address.kind === 'notFound' ? [] : [page.url],
    'og:image': picture ? [settings.origin + picture.path] : [],
    'og:site_name': all('Wirecodes'),
    'og:type': all(page.address.kind === 'code' ? 'article' : 'website'),
    'og:locale': all(locales[page.locale].openGraph),
    'og:locale:alternate': all(
      ...localeTags.filter((locale) => locale !== page.locale).map((locale) => locales[locale].openGraph),
    ),
    'og:image:width': all('1200'),
    'og:image:height': all('630'),
    'og:image:alt': picture ? all(picture.alt) : [],
    'twitter:card': all('summary_large_image'),
  };
}

function openGraphFaults(page: BuiltPage): string[] {
  return Object.entries(expectedTags(page)).flatMap(([name, expected]) => {
    const found = page.meta(name);
    return [...found].sort().join('|') === [...expected].sort().join('|')
      ? []
      : [`${name} is “${found.join('|')}”, but should be “${expected.join('|')}”.`];
  });
}

/** Whether the picture was built and has the size that a page states. */
function pictureFaults(page: BuiltPage, sizeOf: (file: string) => string | undefined): string[] {
  const [address = ''] = page.meta('og:image');
  const url = URL.parse(address);
  if (url?.origin !== settings.origin) return [`Its picture “${address}” is not on the site.`];
  if (page.address.kind === 'pair') return [];
  const stated = `${page.meta('og:image:width').join()}×${page.meta('og:image:height').join()}`;
  const size = sizeOf(url.pathname.slice(1));
  if (size === undefined) return [`Its picture ${url.pathname} was not built, or is no PNG.`];
  return size === stated ? [] : [`Its picture is ${size}, but it says ${stated}.`];
}

/** Width and height of a PNG file of the site, from its first chunk (PNG, 11.2.2 IHDR). */
function pngSize(file: string): string | undefined {
  if (!files.includes(file)) return undefined;
  const bytes = readFileSync(join(siteRoot, file));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

test('every page has its Open Graph tags, in its language', () => {
  checkEveryPage(openGraphFaults);
});

test('the picture of every page was built and has the stated size', () => {
  const sizes = new Map(
    pages.flatMap((page) => page.meta('og:image')).map((url) => [new URL(url).pathname.slice(1), '']),
  );
  for (const file of sizes.keys()) sizes.set(file, pngSize(file) ?? '');
  checkEveryPage((page) => pictureFaults(page, (file) => sizes.get(file) || undefined));
});

test('a code has a picture of its own in every language, and no other page shows it', () => {
  const own = pages.filter((page) => page.meta('og:image').join() !== `${settings.origin}/og.png`);
  for (const locale of localeTags) assert.ok(own.some((page) => page.locale === locale));
  assertNone(repeated(own.map((page) => page.meta('og:image').join())));
});

test('a missing tag, another address, another picture and a missing or smaller one are found', () => {
  const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
  const draft = new BuiltPage('index.html', '<title>t</title><meta name="description" content="d">');
  const tags = Object.entries(expectedTags(draft)).flatMap(([name, values]) =>
    values.map((value) => meta(name, value)),
  );
  const faults = (html: string): number => openGraphFaults(new BuiltPage('index.html', html)).length;
  const right = `${draft.html}${tags.join('')}`;
  assert.equal(faults(right), 0);
  assert.equal(faults(right.replace(meta('og:type', 'website'), '')), 1);
  assert.equal(faults(right.replace(`${settings.origin}/"`, `${settings.origin}/x/"`)), 1);
  assert.equal(faults(right + meta('og:image:width', '1200')), 1);
  assert.equal(faults(right.replace('/og.png"', '/og/websocket-1006-en-00000000.png"')), 1);
  assert.equal(faults(right.replace('"1200"', '"1201"')), 1);

  const page = new BuiltPage('index.html', right);
  assert.deepEqual(
    pictureFaults(page, () => '1200×630'),
    [],
  );
  assert.equal(pictureFaults(page, () => '1200×629').length, 1);
  assert.equal(pictureFaults(page, () => undefined).length, 1);
});
