import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Code } from '../../src/domain/code.ts';
import type { Protocol } from '../../src/domain/protocol.ts';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { askedParts } from '../../src/schema/protocol.ts';
import { codeView, type CodeView } from '../../src/site/code-view.ts';
import { frameView } from '../../src/site/frame-view.ts';
import { sequenceView } from '../../src/site/sequence-view.ts';
import { anyFacts, someCode, someConfusion, someFacts, someProtocol, standingCode } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';
import { holds } from './property.ts';

const sources: [string] = ['iana'];

/** The page of a code in a protocol; of its first code, where none is named. */
function viewOf(protocol: Protocol, locale: Locale = 'en', number = protocol.codes[0]?.number): CodeView {
  const code = protocol.codes.find((candidate) => candidate.number === number);
  assert.ok(code);
  return codeView({ kind: 'code', locale, proseLocale: 'en', protocol, code }, []);
}

function alone(overrides: Partial<Code>): CodeView {
  return viewOf(someProtocol([someCode(1002, overrides)]));
}

describe('the first screen of a code page', () => {
  test('says what the code means in one sentence, and then the rest', () => {
    assert.deepEqual(alone({}).meaning.english, { first: 'An endpoint describes 1002.', rest: ' It says more.' });
    const prose = { description: 'One sentence alone.', when: 'When.', fix: 'Fix.' };
    assert.deepEqual(alone({ prose }).meaning.english, { first: 'One sentence alone.', rest: '' });
  });

  test('loses no word of the description', () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom('One.', 'e.g.', '1.5', 'Two', 'three', 'RFC 6455.', '?'), { minLength: 1 }),
        (words) => {
          const description = words.join(' ');
          const { first, rest } = alone({ prose: { description, when: 'When.', fix: 'Fix.' } }).meaning.english;
          assert.equal(first + rest, description);
        },
      ),
    );
  });

  test('answers who sets it, whether it travels, and whether to connect again', () => {
    const t = translator('en');
    const view = alone({ facts: someFacts({ setBy: { value: 'server', sources } }) });
    assert.deepEqual(
      view.glance.map(({ label, value }) => [label, value]),
      [
        [t('fact.setBy'), t('value.setBy.server')],
        [t('glance.wire'), t('glance.wire.sent')],
        [
          t('fact.reconnect'),
          t('basis.statement', { value: t('value.reconnect.backoff'), basis: t('basis.short.advice') }),
        ],
      ],
    );
  });

  test('tells a code that is only reported from one that must not be sent at all', () => {
    const t = translator('en');
    const travels = (setBy: 'local' | 'nobody') =>
      alone({ facts: someFacts({ setBy: { value: setBy, sources }, closeFrame: { value: 'no', sources } }) }).glance[1]
        ?.value;
    assert.equal(travels('local'), t('glance.wire.local'));
    assert.equal(travels('nobody'), t('glance.wire.never'));
  });

  test('has no basis beside "none", which is neither a rule nor advice', () => {
    const { glance } = alone({ facts: someFacts({ reconnect: { value: 'none' } }) });
    assert.equal(glance[2]?.value, translator('en')('value.reconnect.none'));
  });

  test('has a text for each answer, for any facts in any language', () => {
    holds(
      fc.property(anyFacts, fc.constantFrom(...localeTags), (facts, locale) => {
        const { glance } = viewOf(someProtocol([someCode(1002, { facts })]), locale);
        assert.equal(glance.length, 3);
        for (const { label, value } of glance) for (const text of [label, value]) assert.match(text, /^[^{}]+$/);
      }),
    );
  });

  test('has the picture of the closure where the code declares one, and always the frame', () => {
    const sequence = { ends: 'close', by: 'server', cause: 'done' } as const;
    const protocol = someProtocol([someCode(1002, { sequence }), someCode(1007)]);
    for (const code of protocol.codes) {
      const view = viewOf(protocol, 'fr', code.number);
      assert.deepEqual(view.sequence, sequenceView(code, protocol, 'fr'));
      assert.equal(view.sequence === undefined, code.number === 1007);
      assert.deepEqual(view.frame, frameView(code, protocol, 'fr'));
    }
  });

  test('has the colour of the family', () => {
    assert.equal(alone({ orderly: true }).family, 'clean');
    assert.equal(alone({}).family, 'failure');
  });
});

describe('the codes before and after', () => {
  const protocol = someProtocol([someCode(1007), someCode(1000), standingCode(4000, 'private')]);
  const around = (number: number) => viewOf(protocol, 'ja', number).neighbours;

  test('are those next by number, whether they have pairs or not', () => {
    assert.deepEqual(around(1007), {
      previous: { label: '1000 Name 1000', path: '/ja/websocket/1000/' },
      next: { label: '4000 Name 4000', path: '/ja/websocket/4000/' },
    });
  });

  test('are missing at either end', () => {
    assert.equal(around(1000).previous, undefined);
    assert.equal(around(4000).next, undefined);
    assert.deepEqual(alone({}).neighbours, { previous: undefined, next: undefined });
  });
});

describe('the parts of a code page', () => {
  const ids = ({ sections }: CodeView) => sections.map(({ id }) => id);
  const always = ['when', 'fix', 'reconnect', 'sides', 'facts', 'frame', 'sources'];

  test('are few where nothing was observed and nothing is confused', () => {
    assert.deepEqual(ids(alone({})), always);
  });

  test('have the confusions and the comparisons where there are some', () => {
    const protocol = someProtocol([someCode(1002), someCode(1007)], { 1002: [someConfusion(1007)] });
    assert.deepEqual(ids(viewOf(protocol)), [...always.slice(0, -1), 'confusions', 'comparisons', 'sources']);
    const apart = someProtocol([standingCode(4000, 'private'), someCode(1002)]);
    assert.deepEqual(ids(viewOf(apart, 'en', 4000)), always);
  });

  test('have those who report a code that never travels before what was observed of it, and else after', () => {
    const entry = someEntry('ws', { client: { 'receive-1002': saw(1002), 'lose-fin': saw(1002) } });
    const observed = someObservations({ ws: entry });
    const parts = (value: 'yes' | 'no') => {
      const facts = someFacts({ closeFrame: { value, sources } });
      return ids(viewOf(someProtocol([someCode(1002, { facts })], {}, 'websocket', observed)));
    };
    assert.deepEqual(parts('yes'), [...always.slice(0, -1), 'observed', 'reporters', 'sources']);
    assert.deepEqual(parts('no'), [...always.slice(0, -1), 'reporters', 'observed', 'sources']);
  });

  test('have those who send a code by themselves behind what was observed of it', () => {
    const entry = someEntry('ws', { client: { 'receive-1002': saw(1002), 'provoke-bad-text': saw(1007, 1002) } });
    const protocol = someProtocol([someCode(1002)], {}, 'websocket', someObservations({ ws: entry }));
    assert.deepEqual(ids(viewOf(protocol)), [...always.slice(0, -1), 'observed', 'senders', 'sources']);
  });

  test('have those that a question may lead to, whatever the code, each once and with a name', () => {
    holds(
      fc.property(anyFacts, fc.constantFrom(...localeTags), (facts, locale) => {
        const { sections } = viewOf(someProtocol([someCode(1002, { facts })]), locale);
        const found = sections.map(({ id }) => id);
        for (const part of askedParts) assert.ok(found.includes(part), part);
        assert.equal(new Set(found).size, found.length);
        for (const { label } of sections) assert.match(label, /^[^{}]+$/);
      }),
    );
  });
});
