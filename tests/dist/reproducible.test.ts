import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { digestOf } from '../../src/build/digest.ts';
import { settings } from '../../src/settings.ts';
import { assertNone } from './faults.ts';
import { siteRoot } from './site.ts';
import { Workspace, snapshot, snapshotDifferences } from './workspace.ts';

const elsewhere = 'https://other.example';

/** The site as it was built here, with every file and its bytes. */
const first = snapshot(siteRoot);

const workspace = new Workspace();

/** Has a program list every folder in another order than the file system does. */
const otherOrder = `--import=${new URL('other-order.ts', import.meta.url).href}`;

test('the same input gives the same bytes, in any folder, time zone and language, by any listing and number of threads', () => {
  const { status, output } = workspace.build(
    'second',
    {
      TZ: 'Pacific/Chatham',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nonexistent',
      UV_THREADPOOL_SIZE: '1',
      NODE_OPTIONS: otherOrder,
    },
    // The bundler starts a thread for each processor that it may use.
    'umask 077; taskset -p -c 0 $$ >&2',
  );
  assert.equal(status, 0, output);
  const second = snapshot(workspace.path('second'));
  assertNone(snapshotDifferences(first, second));
  assert.equal(output.includes(digestOf(siteRoot)), true, 'It tells another digest.');
});

test('another order is another one', () => {
  const script = `import { readdirSync } from 'node:fs'; console.log(JSON.stringify(readdirSync('src/components')))`;
  const { stdout } = spawnSync(process.execPath, [otherOrder, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const names = readdirSync('src/components');
  assert.notDeepEqual(JSON.parse(stdout), names);
  assert.deepEqual((JSON.parse(stdout) as string[]).sort(), names.sort());
});

test('a build for another origin, on top of an older build, changes nothing but the origin', () => {
  const { status, output } = workspace.build('second', { SITE_ORIGIN: elsewhere });
  assert.equal(status, 0, output);
  const moved = snapshot(workspace.path('second'));
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
