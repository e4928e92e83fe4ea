import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultLocale, locales, localeTags } from '../../src/i18n/locales.ts';
import { prefixOf } from '../../src/i18n/urls.ts';
import { headOf, alternatesOf } from '../../src/site/head.ts';
import { ogPicture } from '../../src/site/og-picture.ts';
import {
  codePages,
  homePages,
  notFoundPage,
  pagePath,
  pairPages,
  protocolPages,
  type Page,
} from '../../src/site/pages.ts';
import { settings } from '../../src/settings.ts';
import { realProtocols } from '../content/real-content.ts';
import { someCode, someProtocol } from './builders.ts';

const protocols = [someProtocol([someCode(1002), someCode(1007, { gloss: { en: 'a gloss', ja: '訳語' } })])];
const pages = allPages(protocols);
const { origin } = settings;

function allPages(of: typeof protocols) {
  return [homePages(of), protocolPages(of), codePages(of), pairPages(of)].flatMap((all) =>
    all.map(({ props }) => props.page),
  );
}

describe('the head of a page', () => {
  test('names its own address as canonical, and the English one as the default', () => {
    for (const page of pages) {
      const { canonical, xDefault } = headOf(page);
      assert.equal(canonical, origin + pagePath(page));
      assert.equal(xDefault, origin + pagePath({ ...page, locale: defaultLocale }));
    }
  });

  test('names the page in every language, and each of those names the same', () => {
    const byAddress = new Map(pages.map((page) => [headOf(page).canonical, headOf(page).alternates]));
    for (const page of pages) {
      const { alternates, canonical } = headOf(page);
      assert.deepEqual(
        alternates.map(({ tag }) => tag),
        localeTags,
      );
      assert.equal(alternates.find(({ locale }) => locale === page.locale)?.url, canonical);
      for (const { url } of alternates) assert.deepEqual(byAddress.get(url), alternates);
    }
  });

  test('names the language of the page to Open Graph, and the others, but for pairs', () => {
    for (const page of pages) {
      const { image, more } = headOf(page).openGraph;
      const { path, alt } = ogPicture(page);
      assert.equal(image, origin + path);
      assert.equal(more === undefined, page.kind === 'pair');
      if (more === undefined) continue;
      assert.equal(more.locale, locales[page.locale].openGraph);
      assert.deepEqual(
        [more.locale, ...more.otherLocales].sort(),
        localeTags.map((tag) => locales[tag].openGraph).sort(),
      );
      assert.equal(more.type, page.kind === 'code' ? 'article' : 'website');
      assert.equal(more.imageAlt, alt);
    }
  });

  test('has a title and a description, both filled in', () => {
    for (const page of pages) {
      const { title, description } = headOf(page);
      for (const text of [title, description]) {
        assert.match(text, /\S/);
        assert.doesNotMatch(text, /[{}]|undefined/);
      }
    }
  });

  test('has the published title of a pair, whole, in every language', () => {
    for (const { props } of pairPages(protocols)) {
      assert.match(headOf(props.page).title, /^WebSocket 1002 Name 1002 vs 1007 Name 1007/);
    }
  });

  test('has the gloss in the title of a code where the language has one', () => {
    const ofCode = codePages(protocols)
      .map(({ props }) => props.page)
      .filter(({ code }) => code.number === 1007);
    const titles = ofCode.map((page) => headOf(page).title);
    assert.deepEqual(
      titles.map((title) => [title.includes('a gloss'), title.includes('訳語')]),
      ofCode.map(({ locale }) => [locale === 'en', locale === 'ja']),
    );
    for (const title of titles) assert.match(title, /^WebSocket 1007 Name 1007/);
  });

  test('asks for no index of the page for an address that leads nowhere, whose languages lead home', () => {
    for (const locale of localeTags) {
      const page: Page = notFoundPage(protocols, locale);
      const { canonical, xDefault, structuredData } = headOf(page);
      assert.deepEqual([canonical, xDefault, structuredData], [undefined, undefined, undefined]);
      assert.deepEqual(
        alternatesOf(page).map(({ path }) => path),
        localeTags.map(prefixOf),
      );
    }
  });
});

test('no two pages of a language share a title, in the whole content', () => {
  const seen = new Map<string, string>();
  for (const page of allPages([...realProtocols])) {
    const title = `${page.locale} ${headOf(page).title}`;
    assert.equal(seen.get(title), undefined, `${pagePath(page)} and ${seen.get(title) ?? ''} share a title`);
    seen.set(title, pagePath(page));
  }
  assert.ok(seen.size > 500);
});
