import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** What one build took. */
export interface Measured {
  /** Wall time of the whole process, in seconds. */
  readonly seconds: number;
  /** Peak resident memory, in MiB. */
  readonly peak: number;
  /** HTML files written. */
  readonly pages: number;
  /** Mean size of an HTML file, in bytes, uncompressed. */
  readonly meanBytes: number;
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
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(`${manifest.scripts.build} --outDir "${output}"`, {
    shell: true,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${preload}`,
      WIRECODES_CONTENT: contentRoot,
      WIRECODES_PEAK_FILE: peakFile,
    },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 || !existsSync(peakFile)) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  const sizes = globSync('**/*.html', { cwd: output }).map((file) => statSync(join(output, file)).size);
  rmSync(output, { recursive: true });
  return {
    seconds,
    peak: Number(readFileSync(peakFile, 'utf8')) / 1024,
    pages: sizes.length,
    meanBytes: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
  };
}
