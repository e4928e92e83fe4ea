import { existsSync, globSync, lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { measureCommand, type Taken } from './measure-command.ts';

/** What one build took. */
export interface Measured extends Taken {
  /** Peak resident memory, in MiB. */
  readonly peak: number;
  /** HTML files written. */
  readonly pages: number;
  /** Everything written, in bytes, uncompressed. */
  readonly bytes: number;
}

/**
 * Builds the site of a content folder in a process of its own, with the command of `npm run build`.
 *
 * @param folder an empty folder to work in; what is built there is removed again
 * @throws when the build fails, with what it printed
 */
export function measureBuild(contentRoot: string, folder: string): Measured {
  const output = join(folder, 'dist');
  const peakFile = join(folder, 'peak');
  const preload = new URL('peak-memory.ts', import.meta.url).href;
  const taken = measureCommand(`${manifest.scripts.build} --outDir "${output}"`, {
    env: {
      NODE_OPTIONS: `--import=${preload}`,
      WIRECODES_CONTENT: contentRoot,
      WIRECODES_PEAK_FILE: peakFile,
    },
  });
  if (!existsSync(peakFile)) throw new Error('The build did not say how much memory it took.');
  // A build may publish by a link.
  const built = realpathSync(output);
  const files = globSync('**/*', { cwd: built, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0);
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  for (const path of [built, output]) rmSync(path, { recursive: true, force: true });
  return { ...taken, peak: Number(readFileSync(peakFile, 'utf8')) / 1024, pages, bytes };
}

/** The run that took least of what is asked for: what a machine does besides only ever adds. */
export function least<Run extends Taken>(runs: readonly Run[]): Run {
  const [first, ...others] = runs;
  if (first === undefined) throw new Error('Nothing was measured.');
  return others.reduce((best, run) => (run.seconds < best.seconds ? run : best), first);
}
