import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Code } from '../../src/domain/code.ts';
import { familyOf, type Family } from '../../src/domain/family.ts';
import { families } from '../../src/schema/family.ts';
import type { Protocol } from '../../src/domain/protocol.ts';
import type { setters } from '../../src/schema/fact.ts';
import { anyFacts, anyNumber, someCode, someFacts } from './builders.ts';
import { holds } from './property.ts';

type Standing = Protocol['ranges'][number]['standing'];
type Setter = (typeof setters)[number];

function range(first: number, last: number, standing: Standing): Protocol['ranges'][number] {
  return { first, last, standing, text: 'A range.', sources: ['iana'] };
}

const ranges = [
  range(1000, 1015, 'registered'),
  range(3000, 3999, 'registrable'),
  range(4000, 4999, 'private'),
] as const satisfies readonly Protocol['ranges'][number][];

/** A code that a side sets, with the sentence of its entry that nothing failed or without. */
function setBy(value: Setter, number: number, orderly = false): Code {
  return someCode(number, { orderly, facts: someFacts({ setBy: { value, sources: ['iana'] } }) });
}

function familyIn(code: Code): Family {
  return familyOf(code, ranges);
}

describe('the family of a code', () => {
  test('is "unused" where nobody sets it, whatever its range and whatever else is said', () => {
    for (const number of [1004, 3500, 4500]) assert.equal(familyIn(setBy('nobody', number, true)), 'unused');
  });

  test('is "local" where an endpoint reports it to itself, whatever its range', () => {
    for (const number of [1006, 3500, 4500]) assert.equal(familyIn(setBy('local', number, true)), 'local');
  });

  test('is that of its range where the range is set aside for libraries or for private use', () => {
    for (const orderly of [false, true]) {
      assert.equal(familyIn(setBy('application', 3008, orderly)), 'library');
      assert.equal(familyIn(setBy('application', 4001, orderly)), 'private');
    }
  });

  test('takes the first and the last number of a range for its own, and the next for none', () => {
    assert.deepEqual(
      [2999, 3000, 3999, 4000, 4999, 5000].map((number) => familyIn(setBy('either', number))),
      ['failure', 'library', 'library', 'private', 'private', 'failure'],
    );
  });

  test('is "clean" where the side that closes meant to end the connection, and "failure" otherwise', () => {
    for (const setter of ['either', 'client', 'server', 'gateway'] as const) {
      assert.equal(familyIn(setBy(setter, 1000, true)), 'clean', setter);
      assert.equal(familyIn(setBy(setter, 1002)), 'failure', setter);
    }
  });

  test('never says "clean" or "failure" of a code that is not sent, for any code', () => {
    holds(
      fc.property(anyNumber, anyFacts, fc.boolean(), (number, facts, orderly) => {
        const family = familyIn(someCode(number, { facts, orderly }));
        const { value } = facts.setBy;
        assert.ok(families.includes(family));
        assert.equal(family === 'unused' || family === 'local', value === 'nobody' || value === 'local');
      }),
    );
  });
});
