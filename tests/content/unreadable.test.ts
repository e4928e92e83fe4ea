import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { inWorkspace } from './workspace.ts';

/** Nobody, as most systems number it: root may read everything. */
const nobody = 65534;

const read = `
  const [, corpus, problem, content, locales] = process.argv;
  const { readCorpus } = await import(corpus);
  const { formatProblem } = await import(problem);
  process.stdout.write(JSON.stringify(readCorpus(content, locales).problems.map(formatProblem)));
`;

test('files and folders that may not be read are named', () => {
  const { stdout, stderr } = inWorkspace(({ root }) => {
    for (const folder of ['', 'content', 'content/demo', 'content/demo/1', 'locales'])
      chmodSync(join(root, folder), 0o755);
    chmodSync(join(root, 'content/demo/protocol.yaml'), 0);
    chmodSync(join(root, 'locales/glossary.yaml'), 0);
    chmodSync(join(root, 'content/demo/2'), 0);
    const modules = ['corpus.ts', 'problem.ts'].map((name) => resolve('src/schema', name));
    const result = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', read, '--', ...modules, join(root, 'content'), join(root, 'locales')],
      { encoding: 'utf8', ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }) },
    );
    chmodSync(join(root, 'content/demo/2'), 0o755);
    return result;
  });
  assert.equal(stderr, '');
  const remedy = 'Correct its permissions, or put it here again.';
  const lines = (JSON.parse(stdout) as string[]).filter((line) => line.includes('cannot be read'));
  assert.deepEqual(lines, [
    'content/demo/2:1 The folder cannot be read: EACCES. Correct its permissions.',
    `content/demo/protocol.yaml:1 The file cannot be read: EACCES. ${remedy}`,
    `locales/glossary.yaml:1 The file cannot be read: EACCES. ${remedy}`,
  ]);
});
