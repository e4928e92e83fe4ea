import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { readCorpus } from '../../src/schema/corpus.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import { inWorkspace } from './workspace.ts';

const project = process.cwd();
after(() => {
  process.chdir(project);
});

test('a message that no page asks for ends a build, with the line of its key', () => {
  inWorkspace((workspace) => {
    const { root } = workspace;
    cpSync(resolve(project, 'src'), join(root, 'src'), { recursive: true, dereference: true });
    workspace.replace('src/site/pair-view.ts', `t('pair.agreeOnNone')`, "''");
    process.chdir(root);
    try {
      const line = workspace.lineOf('src/schema/messages.ts', `'pair.agreeOnNone'`);
      assert.deepEqual(readCorpus(join(root, 'content'), join(root, 'locales')).problems.map(formatProblem), [
        `src/schema/messages.ts:${line} "pair.agreeOnNone" is used by no page. Use it, or remove it here and from every file of locales/.`,
      ]);
    } finally {
      process.chdir(project);
    }
  });
});
