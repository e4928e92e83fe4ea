import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { codeView, type CodeView } from '../../src/site/code-view.ts';
import { inEnglish, someCode, someConfusion, someProtocol, standingCode } from './builders.ts';

const protocol = someProtocol(
  [
    someCode(1000),
    someCode(1002, { gloss: { en: 'a gloss', ja: '訳語' } }),
    someCode(1007),
    standingCode(4000, 'private'),
  ],
  { 1007: [someConfusion(1002)], 1002: [someConfusion(4000)], 1000: [someConfusion(1002)] },
);

function viewOf(number: number, locale: Locale, references: readonly string[] = []): CodeView {
  const code = protocol.codes.find((candidate) => candidate.number === number);
  assert.ok(code);
  return codeView({ kind: 'code', locale, proseLocale: 'en', protocol, code }, references);
}

describe('a code page', () => {
  test('has the gloss of its own language, or none', () => {
    assert.equal(viewOf(1002, 'ja').gloss, '訳語');
    assert.equal(viewOf(1002, 'en').gloss, 'a gloss');
    assert.equal(viewOf(1002, 'fr').gloss, undefined);
  });

  test('marks English on a page in another language, and only there', () => {
    assert.deepEqual([viewOf(1002, 'ja').proseTag, viewOf(1002, 'ja').englishTag], ['en', 'en']);
    assert.deepEqual([viewOf(1002, 'en').proseTag, viewOf(1002, 'en').englishTag], [undefined, undefined]);
  });

  test('shows every confusion from its own side, by the other number, with the answers where no pair page has them', () => {
    const { confusions } = viewOf(1002, 'en');
    assert.deepEqual(
      confusions.map(({ number }) => number),
      [1000, 1007, 4000],
    );
    assert.deepEqual(confusions[1]?.question, { text: inEnglish('Is it 1002?'), answers: [] });
    const t = translator('en');
    assert.deepEqual(confusions[2]?.question.answers, [
      { text: inEnglish('No, it is not 4000.'), means: t('code.answer', { code: 1002, name: 'Name 1002' }) },
      { text: inEnglish('Yes, it is 4000.'), means: t('code.answer', { code: 4000, name: 'Name 4000' }) },
    ]);
  });

  test('leads from a confusion to the pair, or to the other code where there is no pair', () => {
    assert.deepEqual(
      viewOf(1002, 'fr').confusions.map(({ link }) => link.path),
      ['/fr/websocket/1000-vs-1002/', '/fr/websocket/1002-vs-1007/', '/fr/websocket/4000/'],
    );
    assert.deepEqual(
      viewOf(4000, 'fr').confusions.map(({ link }) => link.path),
      ['/fr/websocket/1002/'],
    );
  });

  test('names the lower code first in the link to a pair', () => {
    const label = translator('fr')('code.compare', { a: 1000, b: 1002 });
    for (const number of [1000, 1002]) assert.equal(viewOf(number, 'fr').confusions[0]?.link.label, label);
  });

  test('leads to every pair of the code', () => {
    assert.deepEqual(
      viewOf(1000, 'ja').comparisons.map(({ number, path }) => [number, path]),
      [
        [1002, '/ja/websocket/1000-vs-1002/'],
        [1007, '/ja/websocket/1000-vs-1007/'],
      ],
    );
  });

  test('has no pairs where the code has none', () => {
    assert.deepEqual(viewOf(4000, 'en').comparisons, []);
  });

  test('lists the sources of its facts and of its long text, each once', () => {
    const { sources, longText } = viewOf(1002, 'en', ['websockets/ws lib/receiver.js', 'iana', 'iana']);
    const texts = sources.map(({ text }) => text);
    assert.deepEqual(texts, [
      'rfc6455 §7.1.4',
      'rfc6455 §7.4.1',
      'whatwg #dom-websocket-close',
      'iana',
      'websockets/ws lib/receiver.js',
      'websockets/ws#1860',
    ]);
    for (const [index, text] of texts.entries()) assert.equal(longText.citations.get(text)?.number, index + 1);
  });

  test('names the sides of the connection in its language', () => {
    const t = translator('ja');
    assert.deepEqual(viewOf(1002, 'ja').longText.sideHeadings, {
      browser: t('side.browser'),
      server: t('side.server'),
      proxy: t('side.proxy'),
    });
    assert.equal(viewOf(1002, 'ja').longText.headingTag, 'ja');
  });
});
