import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Code } from '../../src/domain/code.ts';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { ogPicture, pictureFile } from '../../src/site/og-picture.ts';
import {
  codePages,
  homePages,
  notFoundPage,
  pairPages,
  protocolPages,
  type CodePage,
  type Page,
} from '../../src/site/pages.ts';
import { someCode, someProtocol } from './builders.ts';

const gloss = { en: 'a gloss', fr: 'une glose', ja: '訳語' };

/** The page of 1002, different in what is given. */
function pageOf(code: Partial<Code> = {}, locale: Locale = 'ja'): CodePage {
  const made = someProtocol([someCode(1002, { gloss, ...code }), someCode(1007)]);
  const page = codePages([made]).find(({ props }) => props.page.locale === locale)?.props.page;
  assert.ok(page);
  return page;
}

function digestOf(page: CodePage): string | undefined {
  return /-([0-9a-f]{8})\.png$/.exec(pictureFile(page))?.[1];
}

const page = pageOf();
const file = pictureFile(page);

describe('the file of the picture of a code', () => {
  test('is named for protocol, number and language', () => {
    assert.match(file, /^websocket-1002-ja-[0-9a-f]{8}\.png$/);
    assert.match(pictureFile(pageOf({}, 'en')), /^websocket-1002-en-/);
  });

  const shown: Readonly<Record<string, CodePage>> = {
    number: pageOf({ number: 1003 }),
    name: pageOf({ name: 'Another Name' }),
    gloss: pageOf({ gloss: { ...gloss, ja: '別の訳語' } }),
    'absence of a gloss': pageOf({ gloss: { en: 'a gloss' } }),
    'name of the protocol': { ...page, protocol: { ...page.protocol, name: 'WebTransport' } },
    family: pageOf({ orderly: true }),
    language: pageOf({ gloss: { ...gloss, fr: gloss.ja } }, 'fr'),
  };
  for (const [part, other] of Object.entries(shown)) {
    test(`has another digest with another ${part}`, () => {
      assert.notEqual(digestOf(other), digestOf(page));
    });
  }

  test('stays the same where what the picture shows does', () => {
    const elsewhere = pageOf({
      gloss: { ...gloss, en: 'another gloss' },
      prose: { description: '', when: '', fix: '' },
    });
    assert.equal(pictureFile(elsewhere), file);
    const moreCodes = someProtocol([page.code, someCode(1007), someCode(3000)]);
    assert.equal(pictureFile({ ...page, protocol: moreCodes }), file);
  });
});

describe('the picture of a page', () => {
  const ofSite = { path: '/og.png', alt: 'Wirecodes' };

  test('is its own where it was taken, and says what it shows in the language of the page', () => {
    const taken = new Set(localeTags.map((locale) => pictureFile({ ...page, locale })));
    assert.deepEqual(ogPicture(page, taken), { path: `/og/${file}`, alt: 'WebSocket 1002 Name 1002：訳語' });
  });

  test('says the name alone where the language has no gloss', () => {
    const bare = pageOf({ gloss: { en: 'a gloss' } });
    assert.equal(ogPicture(bare, new Set([pictureFile(bare)])).alt, 'WebSocket 1002 Name 1002');
  });

  test('is that of the site where none was taken, or only before the code was changed', () => {
    assert.deepEqual(ogPicture(page, new Set()), ofSite);
    assert.deepEqual(ogPicture(pageOf({ name: 'Another Name' }), new Set([file])), ofSite);
    assert.deepEqual(ogPicture(page), ofSite, 'Nobody takes a picture of a made code.');
  });

  test('is that of the site on every page that is about no single code', () => {
    const protocols = [page.protocol];
    const others: readonly Page[] = [
      ...[homePages(protocols), protocolPages(protocols), pairPages(protocols)].flatMap((all) =>
        all.map(({ props }) => props.page),
      ),
      notFoundPage(protocols, 'ja'),
    ];
    assert.deepEqual(new Set(others.map(({ kind }) => kind)), new Set(['home', 'protocol', 'pair', 'notFound']));
    for (const other of others) assert.deepEqual(ogPicture(other, new Set([file])), ofSite);
  });
});
