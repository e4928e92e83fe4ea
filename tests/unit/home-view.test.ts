import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Protocol } from '../../src/domain/protocol.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { askedQuestions, homeObserved, observedBetween } from '../../src/site/home-view.ts';
import { someCode, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const codes = [someCode(1002), someCode(1007)];

function asking(questions: Protocol['questions']): Protocol {
  return { ...someProtocol(codes), questions };
}

/** A protocol of which implementations were last observed on the given days. */
function observedOn(...dates: readonly string[]): Protocol {
  const entries = dates.map((date, index) => {
    return [`x${String(index)}`, someEntry('x', { date, client: { 'lose-fin': saw(1006) } })] as const;
  });
  return someProtocol(codes, {}, 'websocket', someObservations(Object.fromEntries(entries)));
}

describe('a question that readers come with', () => {
  const protocol = asking([
    { about: [1002], text: { en: 'Why 1002?', ja: 'なぜ1002か' } },
    { about: [1007], part: 'reconnect', text: { en: 'Reconnect after 1007?' } },
    { about: [1002, 1007], text: { en: '1002 or 1007?', fr: '1002 ou 1007 ?' } },
  ]);

  test('leads to the page of the code, to a part of it, or to the pair, in the language of the page', () => {
    assert.deepEqual(
      askedQuestions(protocol, 'fr').map(({ path }) => path),
      ['/fr/websocket/1002/', '/fr/websocket/1007/#reconnect', '/fr/websocket/1002-vs-1007/'],
    );
    assert.equal(askedQuestions(protocol, 'en')[0]?.path, '/websocket/1002/');
  });

  test('is asked in the language of the page, without a mark', () => {
    assert.deepEqual(askedQuestions(protocol, 'ja').map(({ label, tag }) => [label, tag])[0], [
      'なぜ1002か',
      undefined,
    ]);
    for (const { tag } of askedQuestions(protocol, 'en')) assert.equal(tag, undefined);
  });

  test('is asked in English, and marked so, where it is not in the language of the page', () => {
    assert.deepEqual(
      askedQuestions(protocol, 'fr').map(({ label, tag }) => [label, tag]),
      [
        ['Why 1002?', 'en'],
        ['Reconnect after 1007?', 'en'],
        ['1002 ou 1007 ?', undefined],
      ],
    );
  });

  test('is not there for a protocol without questions', () => {
    assert.deepEqual(askedQuestions(asking([]), 'en'), []);
  });
});

describe('what the home page says was observed', () => {
  test('is nothing where nothing was', () => {
    assert.equal(homeObserved(someProtocol(codes), 'en'), undefined);
  });

  test('counts implementations and scenarios, and leads to the pages in the language of the page', () => {
    const protocol = observedOn('2026-01-02', '2026-01-05');
    const { scenarios } = protocol.observations;
    for (const locale of localeTags) {
      const shown = homeObserved(protocol, locale);
      const t = translator(locale);
      assert.equal(shown?.summary, t('observed.summary', { implementations: 2, scenarios: scenarios.length }));
      const prefix = locale === 'en' ? '' : `/${locale}`;
      assert.deepEqual(
        shown.links.map(({ path }) => path),
        [`${prefix}/websocket/observed/`, `${prefix}/websocket/limits/`, `${prefix}/websocket/observed/method/`],
      );
      assert.equal(new Set(shown.links.map(({ label }) => label)).size, 3);
    }
  });

  test('names the first and the last day, in whatever order the implementations come', () => {
    const { implementations } = observedOn('2026-03-01', '2026-01-02', '2026-02-01').observations;
    const parts = observedBetween(implementations, 'en');
    assert.deepEqual(
      parts.flatMap(({ date }) => date ?? []),
      ['2026-01-02', '2026-03-01'],
    );
    assert.equal(
      parts.map(({ text }) => text).join(''),
      '3 implementations were observed between January 2, 2026 and March 1, 2026.',
    );
  });

  test('names one day where all were observed on it', () => {
    const { implementations } = observedOn('2026-01-02', '2026-01-02').observations;
    assert.deepEqual(
      observedBetween(implementations, 'fr').flatMap(({ date }) => date ?? []),
      ['2026-01-02'],
    );
  });
});
