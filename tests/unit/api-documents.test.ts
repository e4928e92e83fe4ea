import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeDocument as codeSchema } from '../../src/schema/api/code.ts';
import { messagesDocument as messagesSchema } from '../../src/schema/api/messages.ts';
import { observedDocument as observedSchema } from '../../src/schema/api/observed.ts';
import { pairDocument as pairSchema } from '../../src/schema/api/pair.ts';
import { productsDocument as productsSchema } from '../../src/schema/api/products.ts';
import { factNames } from '../../src/schema/fact-name.ts';
import { codeDocument } from '../../src/site/api/code-document.ts';
import { messagesDocument } from '../../src/site/api/messages-document.ts';
import { observedDocument } from '../../src/site/api/observed-document.ts';
import { pairDocument } from '../../src/site/api/pair-document.ts';
import { productsDocument } from '../../src/site/api/products-document.ts';
import { usedDocument } from '../../src/site/api/used-document.ts';
import { noText, served, someKnown, someLower } from './api-builders.ts';
import { anyFacts, someCode, someFacts } from './builders.ts';
import { holds } from './property.ts';

test('the document of a code has its facts with sources, and is what the schema says', () => {
  const document = served(codeDocument(someLower, someKnown, noText));
  assert.deepEqual(codeSchema.parse(document), document);
  assert.deepEqual(Object.keys(document.facts), [...factNames]);
  assert.equal(document.facts.setBy.value, 'either');
  assert.equal(document.facts.setBy.text['fr'], 'Client ou serveur');
  assert.equal(document.facts.reconnect.basis, 'advice');
  assert.deepEqual(document.facts.setBy.sources, [
    {
      text: 'rfc6455 §7.4.1',
      label: 'RFC 6455 §7.4.1',
      url: 'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1',
    },
  ]);
  assert.equal('longText' in document, false);
});

test('the document of a code has its frames, its end, what it is mistaken for and what surrounds it', () => {
  const document = served(codeDocument(someLower, someKnown, noText));
  assert.deepEqual(document.frames, [
    { from: 'server', bytes: '88 02 03 EA' },
    { from: 'client', bytes: '88 82 37 FA 21 3D 34 10', mask: '37 FA 21 3D' },
  ]);
  assert.deepEqual(
    document.closing?.steps.map(({ step }) => step),
    ['sends', 'close', 'close'],
  );
  assert.deepEqual(
    document.confusions.map(({ code, answerHere, pair }) => [
      code,
      answerHere.text.en,
      pair?.endsWith('1002-vs-1007.json'),
    ]),
    [[1007, 'No, it is not 1007.', true]],
  );
  assert.deepEqual(
    document.uses.map(({ product, first, last }) => [product.id, first, last]),
    [['some-product', 1000, 1999]],
  );
  assert.equal(document.otherWorld?.source.label, 'example.org/1002');
  assert.equal(document.messages.count, 0);
});

test('the document of a code says what endpoints make of it, who sends it and what limits lead to it', () => {
  const { observed } = served(codeDocument(someLower, someKnown, noText));
  assert.deepEqual(observed?.received.endpoints, [
    {
      implementation: 'a',
      role: 'client',
      told: true,
      code: 1002,
      answer: { code: 1002 },
      end: 'fin',
      differs: false,
      wavers: false,
    },
    {
      implementation: 'b',
      role: 'client',
      told: true,
      code: 1006,
      answer: { code: 1002 },
      end: 'fin',
      differs: true,
      wavers: true,
    },
  ]);
  assert.deepEqual(
    observed.calls?.endpoints.map(({ implementation, outcome }) => [implementation, outcome]),
    [
      ['a', 'refused'],
      ['b', 'taken'],
    ],
  );
  assert.deepEqual(
    observed.senders.map(({ scenarios, endpoints }) => [
      scenarios,
      endpoints.map(({ implementation }) => implementation),
    ]),
    [[['provoke-over-limit'], ['a']]],
  );
  assert.deepEqual(
    observed.limits.map(({ scenario, bytes }) => [scenario, bytes]),
    [['provoke-over-limit', 1024]],
  );
});

test('the document of a number that only products use is told apart by its kind', () => {
  const document = served(usedDocument(4004, someKnown));
  assert.deepEqual(codeSchema.parse(document), document);
  assert.equal(document.kind, 'used');
  assert.equal(document.range.first, 1000);
  assert.deepEqual(document.uses[0]?.meaning, { en: 'Four.', ja: '四' });
});

test('the document of a pair compares every fact once, and has the answers by code', () => {
  holds(
    fc.property(anyFacts, anyFacts, (a, b) => {
      const [one, other] = [someCode(1002, { facts: a }), someCode(1007, { facts: b })];
      const made = { ...someKnown, codes: [one, other], paired: [one, other] };
      const document = served(pairDocument({ lower: one, higher: other }, made));
      assert.deepEqual(pairSchema.parse(document), document);
      const compared = [...document.differing, ...document.agreeing].map(({ fact }) => fact);
      assert.deepEqual(compared.sort(), [...factNames].sort());
      for (const { fact, lower, higher } of document.differing) {
        assert.notDeepEqual([lower.value, lower.basis], [higher.value, higher.basis], fact);
      }
      assert.equal(document.question?.lower.text.en, 'No, it is not 1007.');
      assert.equal(document.question.higher.text.en, 'Yes, it is 1007.');
    }),
  );
});

test('what was observed is a record an implementation, role and scenario, with what it was', () => {
  const document = served(observedDocument(someKnown));
  assert.deepEqual(observedSchema.parse(document), document);
  assert.deepEqual(
    document.observations.find(({ implementation, scenario }) => implementation === 'b' && scenario === 'receive-1002'),
    {
      implementation: 'b',
      version: '1.2',
      role: 'client',
      scenario: 'receive-1002',
      reported: { code: 1006 },
      wire: [
        { event: 'close', code: 1002, masked: true },
        { event: 'end', how: 'fin' },
      ],
      varies: [
        {
          wire: [
            { event: 'response', status: 403 },
            { event: 'ping', after: 3 },
          ],
        },
      ],
    },
  );
  assert.deepEqual(document.untried, [
    { implementation: 'a', version: '1.2', role: 'client', scenario: 'lose-fin', reason: 'noLimit' },
  ]);
  assert.deepEqual(
    document.reasons.map(({ id }) => id),
    ['noLimit'],
  );
});

test('messages name their cause and their source, products their numbers', () => {
  const messages = served(messagesDocument(someKnown));
  assert.deepEqual(messagesSchema.parse(messages), messages);
  assert.deepEqual(messages.messages, [
    {
      text: 'bad {text}',
      implementation: 'a',
      cause: 'bad',
      code: 1007,
      where: 'log',
      scenario: 'lose-fin',
      source: 'a/b#2',
    },
  ]);
  assert.deepEqual(
    messages.sources.map(({ text }) => text),
    ['a/b#2'],
  );
  assert.equal(messages.implementations[0]?.observed, true);
  const products = served(productsDocument(someKnown));
  assert.deepEqual(productsSchema.parse(products), products);
  assert.equal(products.products[0]?.uses.length, 2);
});

test('a note and a fact that rests on nothing are told', () => {
  const facts = someFacts({ httpRelative: { value: 502, basis: 'analogy', note: 'So it is.', sources: [] } });
  const { httpRelative } = served(codeDocument(someCode(1014, { facts }), someKnown, noText)).facts;
  assert.deepEqual([httpRelative.value, httpRelative.basis, httpRelative.note?.text.en], [502, 'analogy', 'So it is.']);
  assert.deepEqual(httpRelative.sources, []);
});
