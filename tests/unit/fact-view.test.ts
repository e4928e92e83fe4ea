import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeTags } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { factNames, type FactName } from '../../src/schema/fact-name.ts';
import { cleanliness, reconnects, setters, standings, type Facts } from '../../src/schema/fact.ts';
import { factValue, factViews } from '../../src/site/fact-view.ts';
import { anyFacts, inEnglish, someCode, someFacts, someSources } from './builders.ts';
import { holds } from './property.ts';

describe('factViews', () => {
  test('shows every fact of any code in every language, in the order of the facts', () => {
    holds(
      fc.property(anyFacts, fc.constantFrom(...localeTags), (facts, locale) => {
        const views = factViews(someCode(1002, { facts }), someSources, locale);
        assert.deepEqual(
          views.map(({ name }) => name),
          factNames,
        );
        for (const { label, value } of views) {
          for (const text of [label, value]) assert.match(text, /^[^{}]+$/);
        }
      }),
    );
  });

  test('names the source of every fact that has one', () => {
    const views = factViews(someCode(1002), someSources, 'en');
    for (const { name, citations } of views) {
      assert.equal(citations.length > 0, name !== 'httpRelative', name);
    }
  });

  test('says how sure a source is, and leaves the note in English', () => {
    const facts = someFacts({
      registeredName: { value: 'Bad Gateway', confidence: 'medium', note: 'It was not seen.', sources: ['iana'] },
    });
    const [registeredName, standing] = factViews(someCode(1002, { facts }), someSources, 'fr');
    assert.equal(registeredName?.confidence, translator('fr')('confidence.medium'));
    assert.deepEqual(registeredName.note, inEnglish('It was not seen.'));
    assert.equal(standing?.confidence, undefined);
  });

  test('marks a registered name as English, but not that there is none', () => {
    const [named] = factViews(someCode(1002), someSources, 'ja');
    const none = someFacts({ registeredName: { value: 'none', sources: ['iana'] } });
    const [unnamed] = factViews(someCode(1002, { facts: none }), someSources, 'ja');
    assert.deepEqual([named?.isName, named?.value], [true, 'Some Code']);
    assert.deepEqual([unnamed?.isName, unnamed?.value], [false, translator('ja')('value.none')]);
  });
});

describe('factValue', () => {
  const t = translator('en');
  const reconnectIn = (reconnect: Facts['reconnect']): string => factValue(someFacts({ reconnect }), 'reconnect', 'en');
  const httpIn = (httpRelative: Facts['httpRelative']): string =>
    factValue(someFacts({ httpRelative }), 'httpRelative', 'en');

  test('tells reconnect advice from a rule', () => {
    const advice = reconnectIn({ value: 'backoff', basis: 'advice', sources: [] });
    const rule = reconnectIn({ value: 'backoff', basis: 'rule', sources: ['rfc6455 §7.2.3'] });
    for (const text of [advice, rule]) assert.ok(text.includes(t('value.reconnect.backoff')));
    assert.ok(advice.includes(t('basis.advice')));
    assert.ok(rule.includes(t('basis.rule')));
  });

  test('says of reconnect that it does not occur without calling that a rule', () => {
    assert.equal(reconnectIn({ value: 'none' }), t('value.reconnect.none'));
  });

  test('tells an HTTP status that the source names from an analogy', () => {
    const stated = httpIn({ value: 502, basis: 'stated', sources: ['iana'] });
    const analogy = httpIn({ value: 502, basis: 'analogy', sources: [] });
    assert.notEqual(stated, analogy);
    for (const text of [stated, analogy]) assert.match(text, /502/);
    assert.equal(httpIn({ value: 'none' }), t('value.none'));
  });

  test('says every value of every fact in words of its own, in every language', () => {
    for (const locale of localeTags) {
      const words = (of: readonly Facts[], name: FactName): string[] =>
        of.map((facts) => factValue(facts, name, locale));
      const standing = standings.map((value) => someFacts({ standing: { value, sources: ['iana'] } }));
      const setBy = setters.map((value) => someFacts({ setBy: { value, sources: ['iana'] } }));
      const clean = cleanliness.map((value) => someFacts({ clean: { value, sources: ['iana'] } }));
      const reconnect = reconnects.map((value) => someFacts({ reconnect: { value, basis: 'rule', sources: [] } }));
      assert.equal(new Set(words(standing, 'standing')).size, standings.length);
      assert.equal(new Set(words(setBy, 'setBy')).size, setters.length);
      assert.equal(new Set(words(clean, 'clean')).size, cleanliness.length);
      assert.equal(new Set(words(reconnect, 'reconnect')).size, reconnects.length);
    }
  });
});
