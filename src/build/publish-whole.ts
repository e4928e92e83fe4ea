import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the output folder and swaps the two at the end, so that `dist/` always holds a whole site: the last
 * good one until the new one is finished. Must be the last integration.
 */
export function publishWhole(): AstroIntegration {
  let target = '';
  let next = '';
  return {
    name: 'wirecodes:publish-whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir).replace(/\/$/, '');
        next = besides(target, 'next');
        rmSync(next, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': ({ logger }) => {
        const previous = besides(target, 'previous');
        rmSync(previous, { recursive: true, force: true });
        if (existsSync(target)) renameSync(target, previous);
        renameSync(next, target);
        rmSync(previous, { recursive: true, force: true });
        logger.info(`published ${target}`);
      },
    },
  };
}

/** `…/dist` → `…/.dist-next`. */
function besides(folder: string, suffix: string): string {
  return folder.replace(/\/([^/]+)$/, `/.$1-${suffix}`);
}
