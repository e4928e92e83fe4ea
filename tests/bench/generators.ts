import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { least, measureBuild, type Measured } from './build.ts';
import type { Asked, Finding } from './finding.ts';
import { writeHugoSite } from './hugo-input.ts';
import { measureCommand, type Taken } from './measure-command.ts';
import { samePages } from './same-pages.ts';
import starlightManifest from './starlight/package.json' with { type: 'json' };
import { writeStarlightSite } from './starlight-input.ts';
import { table } from './table.ts';

/** A build of the same pages by another generator. */
interface Rival {
  readonly name: string;
  readonly folder: string;
  readonly command: string;
  /** What a build leaves, below the folder: all of it is removed before the next. */
  readonly output: string;
  readonly leftovers: readonly string[];
}

interface Built extends Taken {
  readonly pages: number;
}

/** A whole-site build of ours beside one by Hugo of the same pages. */
export function measureHugo({ runs }: Asked): Finding[] {
  return inFolder((folder) => {
    const version = hugoVersion();
    const pages = samePages();
    const rivals = [false, true].map((isWhole): Rival => {
      const own = join(folder, isWhole ? 'hugo-whole' : 'hugo');
      writeHugoSite(own, pages, isWhole);
      return {
        name: isWhole ? 'Hugo, pages and their Markdown, other files copied' : 'Hugo, pages alone',
        folder: own,
        command: 'hugo --quiet',
        output: 'public',
        leftovers: ['resources'],
      };
    });
    process.stdout.write(
      `${version}. Its pages: the Markdown beside each of ours as content, in a layout a kind and language that has the ` +
        'head, header, styles and footer of ours; what ours draws and computes is prose in it already.\n\n',
    );
    const { ours, others } = compare(folder, rivals, runs);
    const whole = others.at(-1);
    if (whole === undefined) throw new Error('Hugo was not measured.');
    const ratio = ours.seconds / whole.seconds;
    return [
      {
        what: 'whole-site build, as a multiple of what Hugo needs for the same pages',
        wanted: 'at most 2.5',
        measured: ratio.toFixed(1),
        holds: ratio <= 2.5,
        isAim: true,
      },
    ];
  });
}

/** The time a page of our build beside that of Starlight for the same pages. */
export function measureStarlight({ runs }: Asked): Finding[] {
  return inFolder((folder) => {
    const pages = samePages();
    const first = join(folder, 'starlight');
    const names = ['package.json', 'package-lock.json', '.npmrc'];
    const rivals = [false, true].map((search): Rival => {
      const own = search ? `${first}-search` : first;
      writeStarlightSite(own, pages, search);
      for (const name of names) cpSync(fileURLToPath(new URL(`starlight/${name}`, import.meta.url)), join(own, name));
      if (search)
        cpSync(join(first, 'node_modules'), join(own, 'node_modules'), { recursive: true, verbatimSymlinks: true });
      else measureCommand('npm ci --no-audit --no-fund', { cwd: own });
      return {
        name: search ? 'Starlight, with its search (Pagefind)' : 'Starlight',
        folder: own,
        command: 'node node_modules/astro/bin/astro.mjs build',
        output: 'dist',
        // What Astro keeps of a build would make the next one faster; ours keeps nothing either.
        leftovers: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
      };
    });
    const { dependencies } = starlightManifest;
    process.stdout.write(
      `Starlight ${dependencies['@astrojs/starlight']}, Astro ${dependencies.astro}. Its docs: the Markdown beside each ` +
        'of our pages; its sidebar links to each code, as our pages do. It writes no Markdown and no JSON.\n\n',
    );
    const { ours, others } = compare(folder, rivals, runs);
    const [plain, searched] = others;
    if (plain === undefined || searched === undefined) throw new Error('Starlight was not measured.');
    const share = (other: Built): number => ours.seconds / ours.pages / (other.seconds / other.pages);
    return [
      {
        what: 'time a page, as a share of Starlight’s, without and with its search',
        wanted: 'under 0.25',
        measured: `${share(plain).toFixed(2)}, ${share(searched).toFixed(2)}`,
        holds: share(plain) < 0.25,
        isAim: true,
      },
    ];
  });
}

/** Builds ours and theirs in turn, so that what a machine does besides does not fall on one of them alone. */
function compare(folder: string, rivals: readonly Rival[], runs: number): { ours: Measured; others: Built[] } {
  const all: { ours: Measured; others: Built[] }[] = [];
  for (let run = 0; run < runs; run++) {
    all.push({ ours: measureBuild(resolve('content'), folder), others: rivals.map(measureRival) });
  }
  const ours = least(all.map((one) => one.ours));
  const others = rivals.map((_, index) => least(all.flatMap((one) => one.others[index] ?? [])));
  const rows = [
    { name: 'Wirecodes', ...ours },
    ...rivals.map(({ name }, index) => ({ name, ...(others[index] ?? ours) })),
  ];
  process.stdout.write(
    `Best of ${String(runs)} builds, in turn, each from nothing.\n\n${table(
      ['build', ...['HTML files', 'seconds', 'processor', 'ms a page'].map((name) => ({ figures: name }))],
      rows.map(({ name, pages, seconds, processor }) => [
        name,
        pages,
        seconds.toFixed(2),
        processor.toFixed(2),
        ((seconds * 1000) / pages).toFixed(2),
      ]),
    )}\n`,
  );
  return { ours, others };
}

function measureRival({ folder, command, output, leftovers }: Rival): Built {
  for (const name of [output, ...leftovers]) rmSync(join(folder, name), { recursive: true, force: true });
  const taken = measureCommand(command, { cwd: folder });
  return { ...taken, pages: globSync('**/*.html', { cwd: join(folder, output) }).length };
}

/** Installs Debian's package where Hugo is missing and apt-get may be used. */
function hugoVersion(): string {
  const ask = (): string | undefined => {
    const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    return error === undefined ? stdout.trim() : undefined;
  };
  const found = ask();
  if (found !== undefined) return found;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'hugo']]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const installed = ask();
  if (installed === undefined) throw new Error('Hugo is not installed. Run: sudo apt-get install hugo');
  return installed;
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
