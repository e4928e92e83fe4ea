import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localeTags } from '../../src/i18n/locales.ts';
import { measureBuild, type Measured } from './build.ts';
import { pagesOf, writeSyntheticProtocol } from './synthetic.ts';

// Usage: npm run bench [-- <runs of each size, 3 by default>]
const runs = Number(process.argv[2] ?? 3);
const sizes = [20, 50, 100, 200] as const;
const folder = mkdtempSync(join(tmpdir(), 'wirecodes-bench-'));

try {
  print(`${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.version}`);
  print(`Best of ${String(runs)} runs.\n`);
  const site = best(resolve('content'));
  print(`The site itself: ${String(site.pages)} pages in ${site.seconds.toFixed(1)} s, ${site.peak.toFixed(0)} MiB.\n`);

  print('| codes | pages | seconds | ms a page | ms a further page | peak MiB | mean bytes |');
  print('| ----: | ----: | ------: | --------: | ----------------: | -------: | ---------: |');
  const measured = new Map<number, Measured>();
  const marginal = new Map<number, number>();
  for (const [index, size] of sizes.entries()) {
    const content = join(folder, `content-${String(size)}`);
    mkdirSync(content);
    writeSyntheticProtocol(content, size);
    const result = best(content);
    if (result.pages !== pagesOf(size, localeTags.length))
      throw new Error(`${String(size)} codes made ${String(result.pages)} pages.`);
    const smaller = measured.get(sizes[index - 1] ?? 0);
    if (smaller !== undefined) {
      marginal.set(size, ((result.seconds - smaller.seconds) * 1000) / (result.pages - smaller.pages));
    }
    measured.set(size, result);
    const row = [
      size,
      result.pages,
      result.seconds.toFixed(1),
      ((result.seconds * 1000) / result.pages).toFixed(2),
      marginal.get(size)?.toFixed(3) ?? '',
      result.peak.toFixed(0),
      result.meanBytes.toFixed(0),
    ];
    print(`| ${row.join(' | ')} |`);
  }
  const growth = (marginal.get(200) ?? Number.NaN) / (marginal.get(50) ?? Number.NaN);
  print(`\nA further page at 200 codes costs ${growth.toFixed(2)} times what it costs at 50.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The fastest of the runs: what the machine does besides only ever adds time. */
function best(contentRoot: string): Measured {
  const results = Array.from({ length: runs }, () => measureBuild(contentRoot, folder));
  return results.reduce((fastest, result) => (result.seconds < fastest.seconds ? result : fastest));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
