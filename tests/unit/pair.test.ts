import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isPaired } from '../../src/domain/code.ts';
import { neighboursOf, pairOf, pairsAmong, type Pair } from '../../src/domain/pair.ts';
import { anyCodes, anyNumbers, someCode, standingCode } from './builders.ts';
import { holds } from './property.ts';

const numbersOf = ({ lower, higher }: Pair): [number, number] => [lower.number, higher.number];

describe('pairOf', () => {
  test('puts the lower code first, whichever is named first', () => {
    const [low, high] = [someCode(1002), someCode(1007)];
    assert.deepEqual(pairOf(low, high), { lower: low, higher: high });
    assert.deepEqual(pairOf(high, low), { lower: low, higher: high });
  });

  test('orders by number, not by digits', () => {
    assert.deepEqual(numbersOf(pairOf(someCode(1000), someCode(999))), [999, 1000]);
  });
});

describe('pairsAmong', () => {
  test('pairs every two of n codes once: n(n−1)/2 pairs, whatever the order of the codes', () => {
    holds(
      fc.property(anyNumbers, (numbers) => {
        const pairs = pairsAmong(numbers.map((number) => someCode(number))).map(numbersOf);
        assert.equal(pairs.length, (numbers.length ** 2 - numbers.length) / 2);
        assert.equal(new Set(pairs.map(String)).size, pairs.length);
        for (const [lower, higher] of pairs) assert.ok(lower < higher);
        const ordered = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
        assert.deepEqual(pairs, ordered);
      }),
    );
  });

  test('leaves out unassigned and private codes', () => {
    holds(
      fc.property(anyCodes, (codes) => {
        const paired = codes.filter(({ facts }) => ['registered', 'reserved'].includes(facts.standing.value));
        const found = new Set(pairsAmong(codes).flatMap(({ lower, higher }) => [lower, higher]));
        assert.deepEqual(found, new Set(paired.length > 1 ? paired : []));
      }),
    );
  });

  test('does not reorder the list it is given', () => {
    const codes = [someCode(3), someCode(1), someCode(2)];
    pairsAmong(codes);
    assert.deepEqual(
      codes.map(({ number }) => number),
      [3, 1, 2],
    );
  });
});

describe('neighboursOf', () => {
  const paired = [1000, 1001, 1002, 1003].map((number) => someCode(number));
  const [first, second, third, fourth] = paired;
  assert.ok(first && second && third && fourth);

  test('steps to the pairs of a code with the partners before and after', () => {
    const [along1001, along1003] = neighboursOf(pairOf(second, fourth), paired);
    assert.equal(along1001.code, second);
    assert.deepEqual(along1001.previous && numbersOf(along1001.previous), [1001, 1002]);
    assert.equal(along1001.next, undefined);
    assert.equal(along1003.code, fourth);
    assert.deepEqual(along1003.previous && numbersOf(along1003.previous), [1000, 1003]);
    assert.deepEqual(along1003.next && numbersOf(along1003.next), [1002, 1003]);
  });

  test('steps over the code itself, which has no pair with itself', () => {
    const [along1001] = neighboursOf(pairOf(first, second), paired);
    assert.deepEqual(along1001.next && numbersOf(along1001.next), [1000, 1002]);
    const [, alongHigher] = neighboursOf(pairOf(first, second), paired);
    assert.deepEqual(alongHigher.next && numbersOf(alongHigher.next), [1001, 1002]);
  });

  test('leads back: the previous of the next is the pair, and both stay within the code', () => {
    holds(
      fc.property(anyCodes, (codes) => {
        const all = codes.filter(isPaired).sort((a, b) => a.number - b.number);
        for (const pair of pairsAmong(all)) {
          neighboursOf(pair, all).forEach(({ code, previous, next }, side) => {
            assert.equal(code, side === 0 ? pair.lower : pair.higher);
            for (const neighbour of [previous, next]) {
              if (neighbour === undefined) continue;
              assert.ok(neighbour.lower === code || neighbour.higher === code);
              const back = neighboursOf(neighbour, all).find((found) => found.code === code);
              assert.deepEqual(neighbour === next ? back?.previous : back?.next, pair);
            }
          });
        }
      }),
    );
  });

  test('visits every pair of a code on the way from its first to its last', () => {
    let at: Pair | undefined = pairOf(third, first);
    const visited: [number, number][] = [];
    while (at !== undefined) {
      visited.push(numbersOf(at));
      at = neighboursOf(at, paired).find(({ code }) => code === third)?.next;
    }
    assert.deepEqual(visited, [
      [1000, 1002],
      [1001, 1002],
      [1002, 1003],
    ]);
  });

  test('has neither a previous nor a next for the only pair of a protocol', () => {
    for (const { previous, next } of neighboursOf(pairOf(first, second), [first, second])) {
      assert.equal(previous, undefined);
      assert.equal(next, undefined);
    }
  });

  test('knows reserved codes as well as registered ones', () => {
    const reserved = standingCode(1004, 'reserved');
    assert.equal(pairsAmong([first, reserved]).length, 1);
  });
});
