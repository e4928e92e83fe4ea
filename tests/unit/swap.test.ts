import assert from 'node:assert/strict';
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
