import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { digestOf } from '../../src/build/digest.ts';
import { tellDigest } from '../../src/build/tell-digest.ts';

let root = '';
const path = (name: string): string => join(root, name);

// Names whose order differs between bytes, UTF-16 and languages, and those that a folder's end could be mistaken for.
const names = ['b.html', 'B.html', 'é.html', 'z.html', '\u{1f600}.txt', '\uff5e.txt', 'a/index.html', 'a.html', 'a-b'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  mkdirSync(path('a'));
  for (const name of names) writeFileSync(path(name), `bytes of ${name}`);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('the digest of a site is the one that the command of README finds', () => {
  const [, command = ''] = /^\(cd dist && (find .*)\)$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
  assert.equal(stdout, `${digestOf(root)}  -\n`, stderr);
});

test('a byte and a name change the digest', () => {
  const before = digestOf(root);
  writeFileSync(path('b.html'), 'bytes of b.htmL');
  const changed = digestOf(root);
  assert.notEqual(changed, before);
  writeFileSync(path('b.html'), 'bytes of b.html');
  assert.equal(digestOf(root), before);
  renameSync(path('b.html'), path('c.html'));
  assert.notEqual(digestOf(root), before);
});

test('what only repeats a file, compressed, does not', () => {
  const before = digestOf(root);
  for (const end of ['br', 'gz', 'zst']) writeFileSync(path(`b.html.${end}`), 'less');
  assert.equal(digestOf(root), before);
});

test('a site can be read through the link that leads to it', () => {
  const link = `${root}-link`;
  symlinkSync(root, link);
  try {
    assert.equal(digestOf(link), digestOf(root));
  } finally {
    unlinkSync(link);
  }
});

test('a build says the digest', () => {
  const output = mock.method(process.stdout, 'write', () => true);
  try {
    // Of all that Astro gives a hook, this is what this one uses.
    (tellDigest().hooks['astro:build:done'] as (given: object) => void)({ dir: pathToFileURL(`${root}/`) });
    assert.deepEqual(output.mock.calls[0]?.arguments, [`SHA-256 of the site: ${digestOf(root)}\n`]);
  } finally {
    output.mock.restore();
  }
});
