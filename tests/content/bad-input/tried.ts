import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCorpus } from '../../../src/schema/corpus.ts';
import { formatProblem } from '../../../src/schema/problem.ts';
import { inWorkspace, type Workspace } from '../workspace.ts';
import type { BadInput } from './bad-input.ts';

/** Most files are the same in every workspace, and are parsed once. */
const memory = {};

/** A test for each fault, by kinds. */
export function testEach(kinds: Readonly<Record<string, readonly BadInput[]>>): void {
  for (const [kind, faults] of Object.entries(kinds)) {
    describe(kind, () => {
      for (const { fault, edit, lines } of faults) {
        test(`a build ends at ${fault} and says file, line and remedy`, () => {
          const { actual, expected } = tried(edit, lines);
          assert.deepEqual(actual, expected);
        });
      }
    });
  }
}

/** What a build prints after an edit, and what it should, with the line numbers that only the edited files know. */
export function tried(edit: BadInput['edit'], lines: readonly string[]): { actual: string[]; expected: string[] } {
  return inWorkspace((workspace) => {
    edit(workspace);
    return { actual: linesOf(workspace), expected: lines.map((line) => workspace.numbered(line)) };
  });
}

/** What a build prints. */
export function linesOf({ root }: Workspace): string[] {
  try {
    return readCorpus(join(root, 'content'), join(root, 'locales'), memory).problems.map(formatProblem);
  } catch (error) {
    return [`It throws: ${String(error)}`];
  }
}
