import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { keepDates } from '../../src/build/kept-dates.ts';
import {
  bestEffort,
  codingSuffixes,
  compress,
  precompress,
  precompressFolder,
  type Coding,
} from '../../src/build/precompress.ts';

const decode = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync } as const;
const codings: readonly Coding[] = ['br', 'zstd', 'gzip'];
const page = '<p>1006 indicates that the connection was lost.</p>\n'.repeat(100);

async function inFolder(visit: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-precompress-'));
  try {
    await visit(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every coding gives back what it was given', async () => {
  const contents = ['', 'a', page, '日本語\u0000\ufeff'.repeat(999)].map((text) => Buffer.from(text));
  for (const content of [...contents, Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => index ** 3))]) {
    for (const coding of codings) {
      assert.deepEqual(decode[coding](await compress(content, coding, bestEffort[coding])), content);
    }
  }
});

test('the same file gives the same bytes, without a time or a system', async () => {
  for (const coding of codings) {
    const [first, second] = await Promise.all(
      [0, 1].map(() => compress(Buffer.from(page), coding, bestEffort[coding])),
    );
    assert.deepEqual(first, second);
  }
  const header = await compress(Buffer.from(page), 'gzip', 9);
  // RFC 1952, section 2.3: the time is bytes 4 to 7, the system byte 9.
  assert.deepEqual([...header.subarray(4, 8), header[9]], [0, 0, 0, 0, 255]);
});

test('text is written in every coding, and nothing that is not text or would be larger', async () => {
  await inFolder(async (folder) => {
    mkdirSync(join(folder, 'websocket'));
    writeFileSync(join(folder, 'websocket/index.html'), page);
    writeFileSync(join(folder, 'tiny.txt'), 'a');
    writeFileSync(join(folder, 'picture.png'), page);
    writeFileSync(join(folder, '_headers'), page);
    const written = await precompressFolder(folder);
    assert.deepEqual(readdirSync(folder).sort(), ['_headers', 'picture.png', 'tiny.txt', 'websocket']);
    assert.deepEqual(readdirSync(join(folder, 'websocket')).sort(), [
      'index.html',
      'index.html.br',
      'index.html.gz',
      'index.html.zst',
    ]);
    for (const coding of codings) {
      const file = readFileSync(join(folder, `websocket/index.html${codingSuffixes[coding]}`));
      assert.equal(decode[coding](file).toString(), page);
      assert.deepEqual(written[coding], { files: 1, bytes: file.length });
    }
  });
});

test('each coding has a date of its own, so that no two have one ETag', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'index.html');
    writeFileSync(path, page);
    utimesSync(path, 1_000_000, 1_000_000);
    await precompressFolder(folder);
    const dates = ['', ...Object.values(codingSuffixes)].map((suffix) => statSync(path + suffix).mtime.getTime());
    assert.deepEqual(dates, [1_000_000_000, 1_000_001_000, 1_000_002_000, 1_000_003_000]);
  });
});

test('a file that did not change keeps its date, and one that did does not', async () => {
  await inFolder(async (folder) => {
    const [earlier, later] = [join(folder, 'earlier'), join(folder, 'later')];
    for (const build of [earlier, later]) mkdirSync(join(build, 'fr'), { recursive: true });
    for (const [file, before, after] of [
      ['fr/same.html', page, page],
      ['longer.html', page, `${page}1`],
      ['other.html', `${page}1`, `${page}2`],
    ] as const) {
      writeFileSync(join(earlier, file), before);
      utimesSync(join(earlier, file), 1_000_000, 1_000_000);
      writeFileSync(join(later, file), after);
    }
    writeFileSync(join(later, 'added.html'), page);
    assert.equal(await keepDates(later, earlier), 1);
    const isKept = (file: string): boolean => statSync(join(later, file)).mtime.getTime() === 1_000_000_000;
    assert.deepEqual(['fr/same.html', 'longer.html', 'other.html', 'added.html'].filter(isKept), ['fr/same.html']);
    assert.equal(await keepDates(later, join(folder, 'none')), 0);
  });
});

/** Runs what the build runs of an integration, with the site that is served and the new one. */
async function build(isAsked: boolean, served: string, next: string): Promise<void> {
  const { hooks } = precompress(isAsked);
  const [setup, done] = ['astro:config:setup', 'astro:build:done'] as const;
  (hooks[setup] as (given: object) => void)({ config: { outDir: pathToFileURL(`${served}/`) } });
  await (hooks[done] as (given: object) => Promise<void>)({ dir: pathToFileURL(`${next}/`) });
}

test('a build is compressed where that was asked for, and keeps dates through the link to what is served', async () => {
  await inFolder(async (folder) => {
    const [earlier, next, served] = [join(folder, 'earlier'), join(folder, 'next'), join(folder, 'dist')];
    for (const site of [earlier, next]) {
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), page);
    }
    utimesSync(join(earlier, 'index.html'), 1_000_000, 1_000_000);
    symlinkSync('earlier', served);
    await build(false, served, next);
    assert.deepEqual(readdirSync(next), ['index.html']);
    assert.notEqual(statSync(join(next, 'index.html')).mtime.getTime(), 1_000_000_000);
    await build(true, served, next);
    assert.deepEqual(readdirSync(next).sort(), ['index.html', 'index.html.br', 'index.html.gz', 'index.html.zst']);
    assert.equal(statSync(join(next, 'index.html')).mtime.getTime(), 1_000_000_000);
    assert.equal(statSync(join(next, 'index.html.br')).mtime.getTime(), 1_000_001_000);
  });
});
