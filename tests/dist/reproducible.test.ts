import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { assertNone } from './faults.ts';
import { Workspace, snapshot, snapshotDifferences } from './workspace.ts';

const elsewhere = 'https://other.example';

/** Builds, and gives every file with its bytes. */
function built(workspace: Workspace, outDir: string, environment: Readonly<Record<string, string>> = {}) {
  const { status, output } = workspace.build(outDir, environment);
  assert.equal(status, 0, output);
  return snapshot(workspace.path(outDir));
}

const workspace = new Workspace();
let first: ReturnType<typeof snapshot>;

before(() => {
  first = built(workspace, 'first');
});

test('the same input gives the same bytes, in any folder and any time zone', () => {
  const second = built(new Workspace(), 'second', { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' });
  assertNone(snapshotDifferences(first, second));
});

test('a build for another origin, on top of an older build, changes nothing but the origin', () => {
  const moved = built(workspace, 'moved', { SITE_ORIGIN: elsewhere });
  assertNone(snapshotDifferences(withoutDigests(withOrigin(first, settings.origin, elsewhere)), withoutDigests(moved)));
  assert.notEqual(snapshotDifferences(first, moved).length, 0, 'The origin stands nowhere.');
});

test('one byte more, a file less and a file more are found', () => {
  const pages = (...entries: readonly (readonly [string, string])[]) =>
    new Map(entries.map(([path, text]) => [path, Buffer.from(text)]));
  const one = pages(['a', 'x'], ['b', settings.origin]);
  assert.deepEqual(snapshotDifferences(one, one), []);
  assert.deepEqual(snapshotDifferences(one, pages(['a', 'xy'], ['c', ''])), [
    'a: Its bytes differ.',
    'b: It is gone.',
    'c: It is new.',
  ]);
  assert.deepEqual(
    snapshotDifferences(withOrigin(one, settings.origin, elsewhere), pages(['a', 'x'], ['b', elsewhere])),
    [],
  );
});

/** The files with one origin in place of another; bytes that are no text stay as they are. */
function withOrigin(files: ReturnType<typeof snapshot>, from: string, to: string): ReturnType<typeof snapshot> {
  return new Map(
    [...files].map(([path, bytes]) => [
      path,
      bytes === 'folder' ? bytes : Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1'),
    ]),
  );
}

/**
 * The files with the digests of others left open, which are those of addresses, too. tests/dist/api-client.test.ts looks
 * at each.
 */
function withoutDigests(files: ReturnType<typeof snapshot>): ReturnType<typeof snapshot> {
  return new Map(
    [...files].map(([path, bytes]) => [
      path,
      bytes === 'folder' || !/^api\/[\w-]+\.json$/.test(path)
        ? bytes
        : Buffer.from(bytes.toString().replaceAll(/"[0-9a-f]{64}"/g, '""')),
    ]),
  );
}
