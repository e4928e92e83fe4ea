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

test('a line of a fault shows what is not seen, and is no longer than a screen', () => {
  const hostile = formatProblem({ file: 'a\n\u001b[2J\u202E.mdx', line: 1, message: '"x\u0000\u200B\n" is wrong.' });
  assert.equal(hostile, 'a\\u000A\\u001B[2J\\u202E.mdx:1 "x\\u0000\\u200B\\u000A" is wrong.');
  const long = formatProblem({ file: 'a', line: 1, message: `"${'x'.repeat(100_000)}" is wrong. Correct it.` });
  assert.ok(long.length < 700);
  assert.match(long, / is wrong\. Correct it\.$/);
});
