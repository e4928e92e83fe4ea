import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { compressFile } from '../../src/build/precompress.ts';
import { pointAt } from '../../src/build/swap.ts';
import { ask, header } from './ask.ts';
import { decode } from './decode.ts';
import { serve, servers } from './serve.ts';
import type { Swapped } from './swapper.ts';

/** How many ask at once, how often they ask together, and how often at most until they have seen every build. */
const askers = 8;
const requests = { least: 480, most: 50_000 };

/** Builds whose names, and so the folders that the link leads to, are not of one length. One has nothing compressed. */
const builds = ['a', 'second', 'uncompressed-build'];

for (const server of servers) {
  test(`${server.name} sends a page of one build or the other while builds are swapped in`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecodes-swap-'));
    try {
      for (const build of builds) {
        mkdirSync(join(folder, build));
        const page = join(folder, build, 'index.html');
        writeFileSync(page, `<p>${build}</p>`.repeat(50));
        if (build !== 'uncompressed-build') await compressFile(page, { br: 1, zstd: 1, gzip: 1 });
      }
      const link = join(folder, 'dist');
      pointAt(link, join(folder, 'a'));
      mkdirSync(join(folder, 'server'));
      const running = await serve(server, join(folder, 'server'), link);
      const seen = new Set<string>();
      let asked = 0;
      const swapped: Swapped = { link, folders: builds.map((build) => join(folder, build)) };
      const swapper = new Worker(new URL('swapper.ts', import.meta.url), { workerData: swapped });
      const asker = async (): Promise<void> => {
        while (asked < requests.least || (seen.size < builds.length && asked < requests.most)) {
          asked += 1;
          const answer = await ask(running.port, '/', { headers: { 'Accept-Encoding': 'gzip, br' } });
          assert.equal(answer.status, 200);
          const page = decode(answer.body, header(answer, 'content-encoding') ?? 'identity').toString();
          const build = builds.find((name) => page === `<p>${name}</p>`.repeat(50));
          assert.ok(build !== undefined, page.slice(0, 80));
          seen.add(build);
        }
      };
      await Promise.all(Array.from({ length: askers }, asker)).finally(async () => {
        await swapper.terminate();
        await running.stop();
      });
      assert.deepEqual([...seen].sort(), builds);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
