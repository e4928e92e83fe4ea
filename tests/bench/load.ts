import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { bestEffort, compressFile } from '../../src/build/precompress.ts';
import { pointAt } from '../../src/build/swap.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf, prefixOf } from '../../src/i18n/urls.ts';
import { serve, servers } from '../deploy/serve.ts';
import { files, siteRoot } from '../dist/site.ts';
import { probe, type ProbedRequest } from './probe.ts';
import { load, type LoadResult } from './wrk.ts';

// Loads the real nginx and Caddy with the shipped configurations, on loopback, while new builds are swapped in. Usage:
//   npm run load [-- <seconds a server, 10 by default>]
// Ends with 1 where any request failed, or any answer was the file of no build.

const seconds = Math.min(Number(process.argv[2] ?? 10), 120);
/** Milliseconds from one swap to the next. */
const betweenSwaps = 100;

/** Pages as readers ask for them, and what programs read. */
const paths = [
  ...localeTags.flatMap((locale) => [
    prefixOf(locale),
    pathOf({ kind: 'protocol', protocol: 'websocket' }, locale),
    ...[1000, 1002, 1006, 1011].map((code) => pathOf({ kind: 'code', protocol: 'websocket', code }, locale)),
    ...['1001-vs-1006', '1005-vs-1006'].map((pair) => `${prefixOf(locale)}websocket/${pair}/`),
  ]),
  '/api/index.json',
  '/api/websocket.json',
  '/websocket/1006/index.md',
  '/favicon.svg',
  ...files.filter((file) => /^_astro\/[^.]+\.\w+\.js$|^_astro\/[^.]+\.js$/.test(file)).map((file) => `/${file}`),
];

/** What browsers accept, what older programs do, and what says nothing of it. */
const accepted = ['gzip, deflate, br, zstd', 'gzip, deflate, br', 'zstd', 'gzip', 'identity'];

/** The builds, and whether they are compressed: whoever forgets it must break nothing either. */
const builds = new Map([
  ['first', true],
  ['second', true],
  ['uncompressed', false],
]);

const folder = mkdtempSync(join(tmpdir(), 'wirecodes-load-'));
let failed = false;
try {
  for (const [build, compressed] of builds) await makeBuild(build, compressed);
  const mix = requests();
  const names = [...builds.keys()];
  print(`${cpus()[0]?.model ?? 'unknown processor'}, ${String(availableParallelism())} cores, all on this machine.`);
  print(
    `${String(paths.length)} addresses, 32 connections, ${String(seconds)} s a server; a swap every ${String(betweenSwaps)} ms.\n`,
  );
  print('| server | requests/s | MB/s | p50 ms | p99 ms | errors | swaps | compared | of no build |');
  print('| ------ | ---------: | ---: | -----: | -----: | -----: | ----: | -------: | ----------: |');
  for (const server of servers) {
    const place = join(folder, server.name);
    mkdirSync(place);
    const link = join(folder, 'dist');
    pointAt(link, join(folder, 'first'));
    const running = await serve(server, place, link);
    try {
      const end = new AbortController();
      let swaps = 0;
      const timer = setInterval(() => {
        swaps += 1;
        pointAt(link, join(folder, names[swaps % names.length] ?? ''));
      }, betweenSwaps);
      const probing = probe(running.port, mix, end.signal);
      const result = await load(running.port, mix, seconds, place).finally(() => {
        clearInterval(timer);
        end.abort();
      });
      const probed = await probing;
      const errors = errorsOf(result);
      print(row([server.name, ...figures(result), errors, swaps, probed.requests, probed.faults.length]));
      for (const fault of probed.faults.slice(0, 10)) print(`  ${fault}`);
      if (errors > 0 || probed.faults.length > 0) failed = true;
      for (const build of names) {
        if (probed.seen.has(build)) continue;
        print(`  No answer was of the ${build} build: nothing was shown of the swap.`);
        failed = true;
      }
    } finally {
      await running.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** Writes what is asked for, compressed as it is published. Every page of a build says which it is of. */
async function makeBuild(build: string, compressed: boolean): Promise<void> {
  for (const file of paths.map(fileOf)) {
    const path = join(folder, build, file);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(siteRoot, file), path);
    appendFileSync(path, extname(file) === '.html' ? `<!-- ${build} build -->` : `\n${' '.repeat(build.length)}\n`);
    if (compressed) await compressFile(path, bestEffort);
  }
}

function requests(): ProbedRequest[] {
  return paths.flatMap((path) => {
    const contents = new Map(
      [...builds.keys()].map((build) => [build, readFileSync(join(folder, build, fileOf(path)))]),
    );
    return accepted.map((accepted) => ({ path, accepted, builds: contents }));
  });
}

function fileOf(path: string): string {
  return path.replace(/\/$/, '/index.html').slice(1);
}

function errorsOf({ connect, read, write, status, timeout }: LoadResult): number {
  return connect + read + write + status + timeout;
}

function figures({ requests, microseconds, bytes, p50, p99 }: LoadResult): string[] {
  const perSecond = (value: number): number => (value * 1e6) / microseconds;
  return [
    perSecond(requests).toFixed(0),
    (perSecond(bytes) / 1e6).toFixed(1),
    (p50 / 1000).toFixed(2),
    (p99 / 1000).toFixed(2),
  ];
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
