import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { files, pages, readFile } from '../dist/site.ts';
import { least, measureBuild } from './build.ts';
import type { Asked, Finding } from './finding.ts';
import { measureCommand, type Taken } from './measure-command.ts';
import { table } from './table.ts';

/** What Astro writes of a build: how many, and how large on average. */
interface Written {
  readonly pages: number;
  readonly bytes: number;
  /** Files that are no pages: Markdown, JSON. */
  readonly others: number;
  readonly otherBytes: number;
}

/**
 * Where the time of a build goes: builds of Astro with one empty page, and with as many pages and other files as ours, as
 * large as ours, in which nothing is composed. What ours takes beyond that is ours: the content check, reading, composing
 * and writing Markdown and JSON, more modules to bundle.
 */
export function measureAstroItself({ runs }: Asked): Finding[] {
  const others = files.filter((file) => /\.(?:md|json)$/.test(file));
  const sizeOf = (texts: readonly string[]): number =>
    Math.round(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length);
  const written: Written = {
    pages: pages.length,
    bytes: sizeOf(pages.map(({ html }) => html)),
    others: others.length,
    otherBytes: sizeOf(others.map(readFile)),
  };
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-bench-'));
  try {
    const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
    writeProject(empty, { pages: 1, bytes: 0, others: 0, otherBytes: 0 });
    writeProject(full, written);
    const all: { empty: Taken; full: Taken; ours: Taken }[] = [];
    for (let run = 0; run < runs; run++) {
      all.push({ empty: build(empty), full: build(full), ours: measureBuild(resolve('content'), folder) });
    }
    const [start, plain, whole] = [
      least(all.map((one) => one.empty)),
      least(all.map((one) => one.full)),
      least(all.map((one) => one.ours)),
    ];
    const share = (part: number): string => `${((part / whole.seconds) * 100).toFixed(0)} %`;
    const row = (what: string, seconds: number, processor: number): string[] => {
      return [what, seconds.toFixed(2), processor.toFixed(2), share(seconds)];
    };
    process.stdout.write(
      `Best of ${String(runs)} builds, in turn. ${String(written.pages)} pages of ${String(written.bytes)} bytes and ` +
        `${String(written.others)} other files of ${String(written.otherBytes)} bytes.\n\n${table(
          ['part of a build', { figures: 'seconds' }, { figures: 'processor' }, { figures: 'share' }],
          [
            row('Astro and Vite: start, bundle, one empty page', start.seconds, start.processor),
            row(
              'Astro: as many files as ours, of which nothing is composed',
              plain.seconds - start.seconds,
              plain.processor - start.processor,
            ),
            row(
              'ours: check, read, bundle, compose, Markdown, JSON',
              whole.seconds - plain.seconds,
              whole.processor - plain.processor,
            ),
            row('the whole build', whole.seconds, whole.processor),
          ],
        )}\n`,
    );
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): Taken {
  for (const name of ['dist', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
  // With the heap of our own build.
  const options = (manifest.scripts.build.match(/--max[\w=-]+/g) ?? []).join(' ');
  return measureCommand(`node ${options} node_modules/astro/bin/astro.mjs build`, { cwd: folder });
}

function writeProject(folder: string, { pages, bytes, others, otherBytes }: Written): void {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('package.json', JSON.stringify({ name: 'wirecodes-compared', private: true, type: 'module' }));
  write(
    'astro.config.mjs',
    `import { defineConfig, logHandlers } from 'astro/config';

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'preserve', concurrency: 8 },
  cacheDir: '.astro/cache',
  logger: logHandlers.node({ level: 'warn' }),
});
`,
  );
  const paths = (count: number): string =>
    `Array.from({ length: ${String(count)} }, (_, index) => ({ params: { path: String(index) } }))`;
  write(
    'src/pages/[path]/index.astro',
    `---
export const getStaticPaths = () => ${paths(pages)};
const text = 'x'.repeat(${String(bytes)});
---

<!doctype html>
<html lang="en"><head><title>{Astro.params.path}</title></head><body><p>{text}</p></body></html>
`,
  );
  if (others > 0) {
    write(
      'src/pages/[path].json.ts',
      `export const getStaticPaths = () => ${paths(others)};
export const GET = () => new Response('x'.repeat(${String(otherBytes)}));
`,
    );
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
