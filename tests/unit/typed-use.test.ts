import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compare, explain, matchMessage } from '../../src/domain/wirecodes.ts';
import { messagesDocument } from '../../src/site/api/messages-document.ts';
import { protocolDocument } from '../../src/site/api/protocol-document.ts';
import { served, someKnown } from './api-builders.ts';
import { holds } from './property.ts';

const digest = 'a'.repeat(64);
const file = { kind: 'pair', lower: 1002, higher: 1007, address: 'https://example.org/pair.json', digest } as const;
const protocol = served(protocolDocument(someKnown, [file]));
const messages = served(messagesDocument(someKnown));

describe('explain', () => {
  test('gives a code with its facts and its range', () => {
    const explanation = explain(protocol, 1002);
    assert.equal(explanation.kind === 'code' ? explanation.code.facts.setBy.value : undefined, 'either');
    assert.ok(explanation.range.first <= 1002 && 1002 <= explanation.range.last);
  });

  test('gives the range of every other number from 0 to 65535, and throws for what is none', () => {
    holds(
      fc.property(fc.oneof(fc.integer({ min: -10, max: 70_000 }), fc.double()), (number) => {
        if (!Number.isInteger(number) || number < 0 || number > 65_535) {
          assert.throws(() => explain(protocol, number), RangeError);
          return;
        }
        const { kind, range } = explain(protocol, number);
        assert.equal(kind === 'code', number === 1002 || number === 1007);
        assert.ok(range.first <= number && number <= range.last);
      }),
    );
  });
});

describe('compare', () => {
  test('gives the same in either order, each fact once, and the document of the pair', () => {
    const compared = compare(protocol, 1007, 1002);
    assert.deepEqual(compared, compare(protocol, 1002, 1007));
    assert.deepEqual([compared.lower.number, compared.higher.number], [1002, 1007]);
    assert.equal(new Set([...compared.differing, ...compared.agreeing]).size, protocol.facts.length);
    assert.equal(compared.document, file.address);
  });

  test('finds a fact that differs', () => {
    const changed = structuredClone(protocol);
    const [, second] = changed.codes;
    if (second !== undefined) second.facts.closeFrame.value = 'no';
    assert.deepEqual(compare(changed, 1002, 1007).differing, ['closeFrame']);
  });

  test('throws for a number twice, and for one that is no code of the protocol', () => {
    assert.throws(() => compare(protocol, 1002, 1002), /cannot be compared with itself/);
    assert.throws(() => compare(protocol, 1002, 4000), /gives 4000 no meaning of its own/);
  });
});

test('matchMessage gives the message as the document has it, and its cause; nothing for a text of something else', () => {
  const [match] = matchMessage(messages, 'error: bad frame');
  assert.equal(match?.code, 1007);
  assert.equal(match.message, messages.messages[0]);
  assert.equal(match.cause?.remedy.en, 'Mend it.');
  assert.deepEqual(matchMessage(messages, 'nothing of the kind'), []);
});
