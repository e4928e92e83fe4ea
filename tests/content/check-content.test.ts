import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { inWorkspace, type Workspace } from './workspace.ts';

/** Runs the hook with which a build begins, in a process of its own. */
const begin = `
  import { checkContent } from './src/build/check-content.ts';
  checkContent().hooks['astro:config:setup']({ command: process.env.COMMAND, addWatchFile() {} });
  process.stdout.write('The build goes on.');
`;

test('a build over content without faults goes on', () => {
  const { status, stdout, stderr } = inWorkspace((workspace) => beginning('build', workspace));
  assert.equal(stderr, '');
  assert.equal(stdout, 'The build goes on.');
  assert.equal(status, 0);
});

test('a build over faulty content says every fault, counts them, and ends with status 1', () => {
  const { status, stdout, stderr } = inWorkspace((workspace) => {
    workspace.replace('content/demo/2/fr.mdx', 'prose:', 'setBy: client\nprose:');
    workspace.replace('content/demo/1/en.mdx', '- code: 2', '- code: 1');
    return beginning('build', workspace);
  });
  assert.deepEqual(stderr.trim().split('\n'), [
    'content/demo/1/en.mdx:33 "confusedWith.0.code" is 1, the code of this file itself. Name the other code.',
    'content/demo/2/fr.mdx:3 "setBy" is a fact and belongs in en.mdx. Remove it here.',
    '',
    '2 faults in the content. Nothing was built; what was built before is untouched.',
  ]);
  assert.equal(stdout, '');
  assert.equal(status, 1);
});

test('a build names the translations of a passage that has changed, those alone, and goes on', () => {
  const { status, stdout, stderr } = inWorkspace((workspace) => {
    workspace.replace('content/websocket/1006/en.mdx', 'The connection was lost', 'The connection had been lost');
    return beginning('build', workspace);
  }, settings.contentRoot);
  assert.deepEqual(stderr.trim().split('\n'), [
    'content/websocket/1006/fr.mdx description: the English has changed since it was translated.',
    'content/websocket/1006/ja.mdx description: the English has changed since it was translated.',
  ]);
  assert.equal(stdout, 'The build goes on.');
  assert.equal(status, 0);
});

test('a preview serves what was built, whatever the content says', () => {
  const { status } = inWorkspace((workspace) => {
    workspace.remove('content/demo/protocol.yaml');
    return beginning('preview', workspace);
  });
  assert.equal(status, 0);
});

function beginning(command: string, { root }: Workspace) {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', begin], {
    encoding: 'utf8',
    env: {
      ...process.env,
      COMMAND: command,
      WIRECODES_CONTENT: join(root, 'content'),
      WIRECODES_LOCALES: join(root, 'locales'),
    },
  });
}
