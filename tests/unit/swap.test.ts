import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { linkBeside, pointAt } from '../../src/build/swap.ts';

/** A folder with the sites `sites/one` and `sites/other`, each with a file that has its name in it. */
function withSites(run: (path: (name: string) => string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  const path = (name: string): string => join(root, name);
  try {
    for (const name of ['one', 'other']) {
      mkdirSync(path(`sites/${name}`), { recursive: true });
      writeFileSync(path(`sites/${name}/name`), name);
    }
    run(path);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('a link leads to a folder, and then to another', () => {
  withSites((path) => {
    pointAt(path('site'), path('sites/one'));
    assert.equal(readFileSync(path('site/name'), 'utf8'), 'one');
    pointAt(path('site'), path('sites/other'));
    assert.equal(readFileSync(path('site/name'), 'utf8'), 'other');
    assert.equal(readlinkSync(path('site')), 'sites/other');
    assert.equal(existsSync(linkBeside(path('sites/other'))), false);
  });
});

test('what a swap has left that was killed is no hindrance', () => {
  withSites((path) => {
    symlinkSync('sites/one', linkBeside(path('sites/one')));
    pointAt(path('site'), path('sites/one'));
    assert.equal(readFileSync(path('site/name'), 'utf8'), 'one');
  });
});

test('a real folder in its place is moved aside whole', () => {
  withSites((path) => {
    mkdirSync(path('site'));
    writeFileSync(path('site/name'), 'real');
    pointAt(path('site'), path('sites/one'), path('sites/taken'));
    assert.equal(readFileSync(path('site/name'), 'utf8'), 'one');
    assert.equal(readFileSync(path('sites/taken/name'), 'utf8'), 'real');
  });
});

test('where the system refuses, the link leads where it led before', () => {
  withSites((path) => {
    pointAt(path('site'), path('sites/one'));
    assert.throws(() => {
      pointAt(path('site'), path('nowhere/other'));
    }, /ENOENT/);
    assert.equal(readFileSync(path('site/name'), 'utf8'), 'one');
  });
});

/** A program that does nothing but swap, until it is killed. */
const swapper = `
import { pointAt } from ${JSON.stringify(new URL('../../src/build/swap.ts', import.meta.url).href)};
const [link, ...folders] = process.argv.slice(1);
for (let count = 0; ; count++) {
  pointAt(link, folders[count % 2]);
  if (count === 9) process.stdout.write('swaps');
}`;

test('whoever reads while it is swapped and killed gets one site or the other, whole', async () => {
  const whole = new Map(['one', 'other'].map((name) => [name, name.repeat(100_000)]));
  const path = (name: string): string => join(root, name);
  const root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  try {
    for (const [name, text] of whole) {
      mkdirSync(path(name));
      writeFileSync(path(`${name}/file`), text);
    }
    pointAt(path('site'), path('one'));
    const read = new Map<string | undefined, number>();
    const look = (): void => {
      const text = readFileSync(path('site/file'), 'utf8');
      const name = [...whole.keys()].find((each) => whole.get(each) === text);
      read.set(name, (read.get(name) ?? 0) + 1);
    };
    for (const reads of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const child = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        swapper,
        path('site'),
        path('one'),
        path('other'),
      ]);
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      for (let count = 0; count < reads; count++) {
        look();
        await setImmediate();
      }
      child.kill('SIGKILL');
      await exit;
      look();
    }
    assert.deepEqual([...read.keys()].sort(), ['one', 'other']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
