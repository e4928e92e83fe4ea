import { formatProblem, sortProblems } from '../../src/schema/problem.ts';
import { publicProblems } from '../../src/schema/public-files.ts';
import { settings } from '../../src/settings.ts';
import { findingsOf, linters } from './linters.ts';
import { realCorpus, realProblems } from './real-content.ts';

// `npm run lint`: everything that a build refuses, and everything that the linters find.
const problems = sortProblems([
  ...realProblems,
  ...publicProblems(settings.publicRoot),
  ...linters.flatMap((linter) => findingsOf(linter, realCorpus)),
]);
for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
const count = `${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}`;
process.stdout.write(`${count} in the content.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
