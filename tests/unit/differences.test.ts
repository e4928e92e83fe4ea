import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareFacts } from '../../src/domain/differences.ts';
import { factNames } from '../../src/schema/fact-name.ts';
import { anyFacts, someFacts } from './builders.ts';
import { holds } from './property.ts';

describe('compareFacts', () => {
  test('is the same whichever code comes first', () => {
    holds(
      fc.property(anyFacts, anyFacts, (a, b) => {
        assert.deepEqual(compareFacts(a, b), compareFacts(b, a));
      }),
    );
  });

  test('puts every fact either among those that differ or among those that agree, in the order of the facts', () => {
    holds(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const { differing, agreeing } = compareFacts(a, b);
        assert.deepEqual([...differing, ...agreeing].sort(), [...factNames].sort());
        assert.deepEqual(
          differing,
          factNames.filter((name) => differing.includes(name)),
        );
        assert.deepEqual(
          agreeing,
          factNames.filter((name) => agreeing.includes(name)),
        );
      }),
    );
  });

  test('finds that a code differs from itself in nothing', () => {
    holds(
      fc.property(anyFacts, (facts) => {
        assert.deepEqual(compareFacts(facts, structuredClone(facts)).differing, []);
      }),
    );
  });

  test('finds the one fact whose value differs', () => {
    const other = someFacts({ setBy: { value: 'client', sources: ['iana'] } });
    assert.deepEqual(compareFacts(someFacts(), other).differing, ['setBy']);
  });

  test('tells a rule from the same advice', () => {
    const rule = someFacts({ reconnect: { value: 'backoff', basis: 'rule', sources: [] } });
    assert.deepEqual(compareFacts(someFacts(), rule).differing, ['reconnect']);
  });

  test('takes no note, confidence or source for a difference', () => {
    const other = someFacts({
      setBy: { value: 'either', note: 'Mostly the server.', confidence: 'low', sources: ['iana'] },
    });
    assert.deepEqual(compareFacts(someFacts(), other).differing, []);
  });
});
