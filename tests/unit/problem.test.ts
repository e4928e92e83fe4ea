import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatProblem, sortProblems, type Problem } from '../../src/schema/problem.ts';
import { holds } from './property.ts';

const anyProblem: fc.Arbitrary<Problem> = fc.record(
  {
    file: fc.constantFrom('content/websocket/1002/en.mdx', 'content/websocket/1002/fr.mdx', 'locales/en.json'),
    line: fc.integer({ min: 1, max: 200 }),
    message: fc.constantFrom('"a" is missing.', '"b" is missing.'),
  },
  { noNullPrototype: true },
);

test('a problem is one line that an editor can follow', () => {
  assert.equal(
    formatProblem({ file: 'locales/fr.json', line: 4, message: 'It is so.' }),
    'locales/fr.json:4 It is so.',
  );
});

test('the same problems are printed in the same order, whatever order they were found in', () => {
  holds(
    fc.property(fc.array(anyProblem), (problems) => {
      assert.deepEqual(sortProblems([...problems].reverse()), sortProblems(problems));
    }),
  );
});

test('problems are sorted by file, then by line as a number', () => {
  const lines = [10, 9, 100].map((line) => ({ file: 'a', line, message: '' }));
  assert.deepEqual(
    sortProblems([{ file: 'b', line: 1, message: '' }, ...lines]).map(({ file, line }) => `${file}:${line}`),
    ['a:9', 'a:10', 'a:100', 'b:1'],
  );
});
