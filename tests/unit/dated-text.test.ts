import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { locales, localeTags } from '../../src/i18n/locales.ts';
import { dateText, datedText } from '../../src/site/dated-text.ts';
import { anyText, holds } from './property.ts';

const days = ['2026-01-02', '2026-11-18'] as const;

describe('a sentence with days in it', () => {
  test('has each day in words of its language, with its date for machines', () => {
    assert.deepEqual(
      datedText(days, 'fr', ([from, to]) => `Entre le ${from} et le ${to}.`),
      [
        { text: 'Entre le ', date: undefined },
        { text: '2 janvier 2026', date: '2026-01-02' },
        { text: ' et le ', date: undefined },
        { text: '18 novembre 2026', date: '2026-11-18' },
        { text: '.', date: undefined },
      ],
    );
  });

  test('may name the later day first, one of them alone, or one twice', () => {
    const dates = (write: Parameters<typeof datedText>[2]) =>
      datedText(days, 'ja', write).flatMap(({ date }) => date ?? []);
    assert.deepEqual(
      dates(([from, to]) => `${to}から${from}`),
      ['2026-11-18', '2026-01-02'],
    );
    assert.deepEqual(
      dates(([from]) => from),
      ['2026-01-02'],
    );
    assert.deepEqual(
      dates(([, to]) => `${to}${to}`),
      ['2026-11-18', '2026-11-18'],
    );
    assert.deepEqual(
      dates(() => 'いつか'),
      [],
    );
  });

  test('is whole when its parts are put together, for any words around the days', () => {
    const anyWords = anyText.filter((text) => !/[\u0001\u0002]/.test(text));
    const write = (words: readonly string[], pair: readonly [string, string]) =>
      [words[0], pair[0], words[1], pair[1], words[2]].join('');
    holds(
      fc.property(fc.tuple(anyWords, anyWords, anyWords), fc.constantFrom(...localeTags), (words, locale) => {
        const parts = datedText(days, locale, (pair) => write(words, pair));
        const [from, to] = days.map((day) => dateText(day, locales[locale].tag));
        assert.equal(parts.map(({ text }) => text).join(''), write(words, [from ?? '', to ?? '']));
        assert.deepEqual(
          parts.flatMap(({ date }) => date ?? []),
          days,
        );
        assert.ok(parts.every(({ text }) => text !== ''));
      }),
    );
  });
});

test('a day is the same day wherever it is read', () => {
  assert.equal(dateText('2026-11-18', 'en'), 'November 18, 2026');
  assert.equal(dateText('2026-11-18', 'ja'), '2026年11月18日');
  assert.equal(dateText('2026-01-01', 'fr'), '1 janvier 2026');
});
