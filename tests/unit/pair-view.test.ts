import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Code } from '../../src/domain/code.ts';
import { pairOf } from '../../src/domain/pair.ts';
import { factNames } from '../../src/schema/fact-name.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { pairView, type PairView } from '../../src/site/pair-view.ts';
import { inEnglish, someCode, someConfusion, someFacts, someProtocol } from './builders.ts';
import { holds } from './property.ts';

const declared = { 1007: [someConfusion(1002)] };
const codes = [
  someCode(1000),
  someCode(1002, { gloss: { en: 'a gloss', fr: 'une glose' } }),
  someCode(1007, { facts: someFacts({ setBy: { value: 'client', sources: ['iana'] } }) }),
  someCode(1009),
];

const t = translator('en');

/** The view of the pair of two of the protocol's numbers. */
function viewOf(a: number, b: number, locale: Locale, of: readonly Code[] = codes): PairView {
  const protocol = someProtocol(of, declared);
  const [first, second] = [a, b].map((number) => protocol.codes.find((code) => code.number === number));
  assert.ok(first && second);
  return pairView({ kind: 'pair', locale, proseLocale: 'en', protocol, pair: pairOf(first, second) });
}

describe('a pair page', () => {
  test('shows the two codes in order, with gloss and address in the language of the page', () => {
    const [lower, higher] = viewOf(1007, 1002, 'fr').sides;
    assert.deepEqual(
      [lower, higher].map(({ number, gloss, path }) => ({ number, gloss, path })),
      [
        { number: 1002, gloss: 'une glose', path: '/fr/websocket/1002/' },
        { number: 1007, gloss: undefined, path: '/fr/websocket/1007/' },
      ],
    );
  });

  test('marks the English prose of a page in another language, and only there', () => {
    assert.equal(viewOf(1002, 1007, 'ja').proseTag, 'en');
    assert.equal(viewOf(1002, 1007, 'en').proseTag, undefined);
  });

  test('composes its prose in English in every language', () => {
    const english = viewOf(1002, 1007, 'en');
    for (const locale of ['fr', 'ja'] as const) {
      const { title, prose, own } = viewOf(1002, 1007, locale);
      assert.deepEqual({ title, prose }, { title: english.title, prose: english.prose });
      assert.equal(own, undefined);
    }
  });

  test('tells the facts in which the two differ, lower code first, and names the others', () => {
    const { facts, agreement } = viewOf(1002, 1007, 'en');
    const cell = (text: string) => ({ text, isName: false });
    assert.deepEqual(facts, [
      { label: t('fact.setBy'), values: [cell(t('value.setBy.either')), cell(t('value.setBy.client'))] },
    ]);
    assert.deepEqual(
      factNames.filter((name) => !agreement.includes(t(`fact.${name}`))),
      ['setBy'],
    );
  });

  test('says so where the two agree in nothing', () => {
    const opposite = someFacts({
      registeredName: { value: 'Other', sources: ['iana'] },
      standing: { value: 'reserved', sources: ['iana'] },
      setBy: { value: 'local', sources: ['iana'] },
      closeFrame: { value: 'no', sources: ['iana'] },
      browserClose: { value: 'yes', sources: ['iana'] },
      clean: { value: 'never', sources: ['iana'] },
      reconnect: { value: 'none' },
      httpRelative: { value: 502, basis: 'stated', sources: ['iana'] },
    });
    const { facts, agreement } = viewOf(1, 2, 'en', [someCode(1), someCode(2, { facts: opposite })]);
    assert.equal(facts.length, factNames.length);
    assert.equal(agreement, t('pair.agreeOnNone'));
  });

  test('asks the deciding question of a known confusion, the answer for the lower code first', () => {
    // 1007 declares the confusion: its own answer means 1007.
    assert.deepEqual(viewOf(1002, 1007, 'en').question, {
      text: inEnglish('Is it 1002?'),
      answers: [
        { text: inEnglish('Yes, it is 1002.'), means: t('code.answer', { code: 1002, name: 'Name 1002' }) },
        { text: inEnglish('No, it is not 1002.'), means: t('code.answer', { code: 1007, name: 'Name 1007' }) },
      ],
    });
  });

  test('asks no question where nobody confuses the two', () => {
    assert.equal(viewOf(1000, 1009, 'en').question, undefined);
  });

  test('leads to the previous and the next pair of either code', () => {
    const link = (pair: string): { label: string; path: string } => ({
      label: pair.replace('-vs-', ' vs '),
      path: `/ja/websocket/${pair}/`,
    });
    assert.deepEqual(
      viewOf(1002, 1007, 'ja').neighbours.map(({ previous, next }) => ({ previous, next })),
      [
        { previous: link('1000-vs-1002'), next: link('1002-vs-1009') },
        { previous: link('1000-vs-1007'), next: link('1007-vs-1009') },
      ],
    );
  });

  test('has no link where a code has no further pair', () => {
    const [along1000, along1009] = viewOf(1000, 1009, 'en').neighbours;
    assert.equal(along1000 && 'next' in along1000, false);
    assert.equal(along1009 && 'previous' in along1009, false);
  });

  test('leads to the page of the protocol', () => {
    assert.equal(viewOf(1002, 1007, 'fr').everyCode.path, '/fr/websocket/');
  });

  test('puts the words of a code in as they are, whatever is in them', () => {
    const anyProse = fc.oneof(fc.string(), fc.constantFrom('Use $& or {{a}}.', '<b>', '$t(heading.fix)', 'A & B.'));
    holds(
      fc.property(anyProse, anyProse, anyProse, (description, when, fix) => {
        const {
          sides,
          prose: { differences, which },
        } = viewOf(1, 2, 'en', [someCode(1, { prose: { description, when, fix } }), someCode(2)]);
        const [lower] = sides;
        const shown = [lower.description, lower.when, lower.fix].map(({ english }) => english);
        assert.deepEqual(shown, [description, when, fix]);
        assert.equal(differences[0], `WebSocket 1: ${description}`);
        assert.ok(differences[2].endsWith(when.slice(1)));
        assert.equal(which, `For 1 (Name 1): ${fix} For 2 (Name 2): Fix 2.`);
      }),
    );
  });
});
