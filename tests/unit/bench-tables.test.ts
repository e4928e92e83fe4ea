import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { median, straightLine } from '../bench/straight-line.ts';
import { table } from '../bench/table.ts';
import { holds } from './property.ts';

describe('a straight line through what was measured', () => {
  test('has the start and the slope of points that lie on it', () => {
    holds(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1000, max: 1000 }), (start, slope) => {
        const line = straightLine([639, 3834, 15_159].map((x) => [x, start + slope * x] as const));
        assert.ok(Math.abs(line.slope - slope) < 1e-6, `slope ${line.slope}`);
        assert.ok(Math.abs(line.start - start) < 1e-2, `start ${line.start}`);
        assert.ok(line.off < 1e-6);
      }),
    );
  });

  test('says how far the farthest point is off it, as a share of the largest', () => {
    const { start, slope, off } = straightLine([
      [0, 0],
      [1, 0],
      [2, 6],
    ]);
    assert.deepEqual([start, slope], [-1, 3]);
    assert.equal(off, 2 / 6);
  });

  test('what grows with the square is not straight', () => {
    assert.ok(straightLine([20, 50, 100, 200].map((x) => [x, x * x] as const)).off > 0.1);
  });

  test('needs two places', () => {
    assert.throws(() => straightLine([[1, 2]]), /two places/);
  });
});

test('the median is one of the values, of two the lower', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([10, 9]), 9);
});

test('a table is Markdown, and its columns stand below each other', () => {
  assert.equal(
    table(
      ['page', { figures: 'ms' }],
      [
        ['/', 7],
        ['/websocket/', 1234],
      ],
    ),
    ['| page        |   ms |', '| :---------- | ---: |', '| /           |    7 |', '| /websocket/ | 1234 |'].join('\n'),
  );
});

test('a character of Japanese takes two columns', () => {
  const [, , first, second] = table(['q'], [['大きい'], ['abcdef']]).split('\n');
  assert.equal(first, '| 大きい |');
  assert.equal(second, '| abcdef |');
});
