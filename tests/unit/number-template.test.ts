import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillTemplate, templatesOf } from '../../src/domain/number-template.ts';
import { anyNumber } from './builders.ts';
import { holds } from './property.ts';

test('messages that differ by their number alone share a template', () => {
  const messages = new Map([0, 999, 1006].map((code) => [code, `Either 1000, or 3000 to 4999. ${code} is neither.`]));
  assert.deepEqual([...new Set(templatesOf(messages).values())], ['Either 1000, or 3000 to 4999. {code} is neither.']);
});

test('a message that names the number once for itself is kept as it is', () => {
  const messages = new Map([
    [1004, 'status 1004 is reserved'],
    [1006, 'abnormal'],
    [1015, 'TLS'],
  ]);
  assert.deepEqual(templatesOf(messages), messages);
});

test('every message comes back word for word, whatever the messages are', () => {
  const anyPiece = fc.oneof(fc.constantFrom('{n}', '{n}', '0', '10', ' is neither'), fc.string());
  const anyMessages = fc
    .uniqueArray(fc.tuple(anyNumber, fc.array(anyPiece)), { selector: ([number]) => number })
    .map((all) => new Map(all.map(([number, pieces]) => [number, pieces.join('').replaceAll('{n}', String(number))])));
  holds(
    fc.property(anyMessages, (messages) => {
      for (const [number, template] of templatesOf(messages)) {
        assert.equal(fillTemplate(template, number), messages.get(number));
      }
    }),
  );
});

test('a message that looks like a template is no message', () => {
  assert.throws(() => templatesOf(new Map([[1006, 'the {code} is 1006']])), /\{code\}/);
});
