import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { confusionGraph } from '../../src/domain/confusion.ts';
import type { Confusion } from '../../src/schema/code.ts';
import { anyNumber, someConfusion } from './builders.ts';
import { holds } from './property.ts';

/** Confusions as entries declare them: each pair once, in the entry of either code. */
const anyDeclared: fc.Arbitrary<Map<number, Confusion[]>> = fc
  .uniqueArray(
    fc.tuple(anyNumber, anyNumber).filter(([a, b]) => a !== b),
    { maxLength: 12, selector: (pair) => [...pair].sort((a, b) => a - b).join() },
  )
  .map((pairs) => {
    const declared = new Map<number, Confusion[]>();
    for (const [from, to] of pairs) declared.set(from, [...(declared.get(from) ?? []), someConfusion(to)]);
    return declared;
  });

describe('confusionGraph', () => {
  test('shows a confusion from both of its codes, with the answers swapped', () => {
    holds(
      fc.property(anyDeclared, (declared) => {
        const graph = confusionGraph(declared);
        for (const [number, seen] of graph) {
          for (const [other, { question, answerHere, answerThere }] of seen) {
            assert.deepEqual(graph.get(other)?.get(number), {
              other: number,
              question,
              answerHere: answerThere,
              answerThere: answerHere,
            });
          }
        }
      }),
    );
  });

  test('holds every declared confusion and no other', () => {
    holds(
      fc.property(anyDeclared, (declared) => {
        const graph = confusionGraph(declared);
        const edges = [...graph.values()].reduce((count, seen) => count + seen.size, 0);
        const declarations = [...declared.values()].reduce((count, all) => count + all.length, 0);
        assert.equal(edges, 2 * declarations);
        for (const [number, all] of declared) {
          for (const { code, question } of all) assert.equal(graph.get(number)?.get(code)?.question, question);
        }
      }),
    );
  });

  test('orders the confusions of a code by the other number', () => {
    holds(
      fc.property(anyDeclared, (declared) => {
        for (const seen of confusionGraph(declared).values()) {
          assert.deepEqual(
            [...seen.keys()],
            [...seen.keys()].sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  test('gives the answer that means a code to the side of that code', () => {
    const graph = confusionGraph(new Map([[1006, [someConfusion(1001)]]]));
    assert.equal(graph.get(1001)?.get(1006)?.answerHere, 'Yes, it is 1001.');
    assert.equal(graph.get(1001)?.get(1006)?.answerThere, 'No, it is not 1001.');
  });
});
