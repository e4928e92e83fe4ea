import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { pointAt } from '../../src/build/swap.ts';
import { assertNone } from './faults.ts';
import { Workspace, smallContent, snapshot, snapshotDifferences } from './workspace.ts';

const workspace = new Workspace(smallContent);
const disk = workspace.path('disk');
mkdirSync(disk);

function mount(options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk], { stdio: 'ignore' }).status === 0;
}

function unmount(): void {
  spawnSync('umount', [disk], { stdio: 'ignore' });
}

after(unmount);

/**
 * What there is no room for, by the moment at which a build finds out. Where this user may mount no disk, the system is
 * asked to refuse files over some size instead: it says no to the same calls, with another reason.
 */
const moments = [
  { moment: 'the program of the pages is written', options: 'size=700k', blocks: 60 },
  { moment: 'the pages are written', options: 'size=8m,nr_inodes=180', blocks: 200 },
];

for (const { moment, options, blocks } of moments) {
  test(`a disk that is full when ${moment} is told in a sentence, and what is published stays`, () => {
    const isMounted = mount(options);
    try {
      mkdirSync(workspace.path('disk/old/fr'), { recursive: true });
      writeFileSync(workspace.path('disk/old/fr/index.html'), 'what stood there');
      pointAt(workspace.path('disk/site'), workspace.path('disk/old'));
      const stood = snapshot(workspace.path('disk/site'));
      const { status, output } = workspace.build(
        'disk/site',
        {},
        isMounted ? ':' : `trap "" XFSZ; ulimit -f ${String(blocks)}`,
      );
      assert.equal(status, 1, output);
      const [, reason, code] = isMounted ? [, 'The disk is full', 'ENOSPC'] : [, 'A file would be larger .*', 'EFBIG'];
      assert.match(output, new RegExp(`^${reason} \\(${code}\\).* what was built before is untouched\\.$`, 'm'));
      assert.doesNotMatch(output, /^\s+at .*[:)]|Error:|node_modules/m, 'It shows where the program stopped.');
      assertNone(snapshotDifferences(stood, snapshot(workspace.path('disk/site'))));
      assert.deepEqual(readdirSync(workspace.path('disk/.site')), [], 'It keeps room on the disk.');
    } finally {
      if (isMounted) unmount();
    }
  });
}
