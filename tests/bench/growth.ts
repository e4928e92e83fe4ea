import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localeTags } from '../../src/i18n/locales.ts';
import { least, measureBuild, type Measured } from './build.ts';
import type { Asked, Finding } from './finding.ts';
import { straightLine } from './straight-line.ts';
import { pagesOf, writeSyntheticProtocol } from './synthetic.ts';
import { table } from './table.ts';

const sizes = [20, 50, 100, 200] as const;
/** How far a point may be off a straight line, as a share of the largest. */
const most = 0.1;

/** How build time, memory and bytes grow with the number of codes, of which every two make a page in every language. */
export function measureGrowth({ runs }: Asked): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-bench-'));
  try {
    const contents = new Map<string, string>([['the site itself', resolve('content')]]);
    for (const size of sizes) {
      const content = join(folder, `content-${String(size)}`);
      mkdirSync(content);
      writeSyntheticProtocol(content, size);
      contents.set(String(size), content);
    }
    const measured = new Map([...contents.keys()].map((name): [string, Measured[]] => [name, []]));
    // In turn, so that what a machine does besides does not fall on one of them alone.
    for (let run = 0; run < runs; run++) {
      for (const [name, content] of contents) measured.get(name)?.push(measureBuild(content, folder));
    }
    const results = [...measured].map(([name, all]) => ({ name, ...least(all) }));
    for (const size of sizes) {
      const pages = results.find(({ name }) => name === String(size))?.pages ?? 0;
      if (pages !== pagesOf(size, localeTags.length))
        throw new Error(`${String(size)} codes made ${String(pages)} pages.`);
    }
    print(`Best of ${String(runs)} runs, in turn. Every page is Markdown as well, and codes and pairs are JSON.\n`);
    print(
      table(
        ['codes', ...['pages', 'seconds', 'processor', 'ms a page', 'peak MiB', 'MB', 'bytes a page'].map(figures)],
        results.map(({ name, pages, seconds, processor, peak, bytes }) => [
          name,
          pages,
          seconds.toFixed(1),
          processor.toFixed(1),
          ((seconds * 1000) / pages).toFixed(2),
          peak.toFixed(0),
          (bytes / 1e6).toFixed(1),
          (bytes / pages).toFixed(0),
        ]),
      ),
    );
    return judge(results.slice(1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(results: readonly Measured[]): Finding[] {
  const line = (valueOf: (one: Measured) => number) =>
    straightLine(results.map((one) => [one.pages, valueOf(one)] as const));
  const seconds = line((one) => one.seconds);
  const bytes = line((one) => one.bytes);
  const peak = line((one) => one.peak);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const wanted = `a straight line in pages, no point off it by more than ${percent(most)} of the largest`;
  return [
    {
      what: `build time, ${sizes.join(', ')} codes`,
      wanted,
      measured: `${seconds.start.toFixed(1)} s + ${(seconds.slope * 1000).toFixed(2)} ms a page, off by ${percent(seconds.off)}`,
      holds: seconds.off <= most,
    },
    {
      what: 'bytes of the same',
      wanted,
      measured: `${(bytes.start / 1e6).toFixed(1)} MB + ${(bytes.slope / 1000).toFixed(1)} kB a page, off by ${percent(bytes.off)}`,
      holds: bytes.off <= most,
    },
    {
      what: 'peak memory of the same',
      wanted,
      measured: `${peak.start.toFixed(0)} MiB + ${(peak.slope * 1000).toFixed(1)} MiB a thousand pages, off by ${percent(peak.off)}`,
      holds: peak.off <= most,
    },
  ];
}

function figures(heading: string): { readonly figures: string } {
  return { figures: heading };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
