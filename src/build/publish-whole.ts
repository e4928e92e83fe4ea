import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the output folder and swaps the two at the end, so that `dist/` always holds a whole site: the last
 * good one until the new one is finished. Nothing is taken over from an earlier build. Must be the last integration.
 */
export function publishWhole(): AstroIntegration {
  const start = performance.now();
  let target = '';
  return {
    name: 'wirecodes:publish-whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/\/$/, '');
        remove(besides(target, 'next'), besides(target, 'cache'));
        updateConfig({ outDir: url(besides(target, 'next')), cacheDir: url(besides(target, 'cache')) });
      },
      'astro:build:done': ({ pages }) => {
        const previous = besides(target, 'previous');
        remove(previous);
        if (existsSync(target)) renameSync(target, previous);
        renameSync(besides(target, 'next'), target);
        remove(previous, besides(target, 'cache'));
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        process.stdout.write(`${String(pages.length)} pages in ${target} after ${seconds} s\n`);
      },
    },
  };
}

/** `…/dist` → `…/.dist-next`. */
function besides(folder: string, suffix: string): string {
  return folder.replace(/\/([^/]+)$/, `/.$1-${suffix}`);
}

function url(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}

function remove(...folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
