import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settings } from '../settings.ts';

/**
 * Gives each build its own list of the texts that pages render. Astro writes that list to `.astro/`, which all builds of
 * a checkout share, and reads it again seconds later: of two builds at once with different content, one would take the
 * texts of the other. The list has the form of Astro's `content-modules.mjs`.
 */
export function ownTexts(): AstroIntegration {
  return {
    name: 'wirecodes:own-texts',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const load = {
          filter: { id: /\/\.astro\/content-modules\.mjs$/ },
          handler: () => listOf(fileURLToPath(config.root)),
        };
        updateConfig({ vite: { plugins: [{ name: 'wirecodes:own-texts', enforce: 'pre', load }] } });
      },
    },
  };
}

/** The module that has a function for each text, by its path from a folder, which imports it. */
function listOf(root: string): string {
  const files = globSync('*/*/*.mdx', { cwd: settings.contentRoot })
    .map((file) => relative(root, join(settings.contentRoot, file)))
    .sort();
  const entries = files.map((file) => `[${JSON.stringify(file)}, () => import(${JSON.stringify(moduleOf(file))})]`);
  return `export default new Map([\n${entries.join(',\n')}]);\n`;
}

/** How Astro asks for a text as a module. */
function moduleOf(file: string): string {
  const flag = 'astro:content-layer-deferred-module';
  return `${flag}?${new URLSearchParams({ [flag]: '', fileName: file, astroContentModuleFlag: 'true' }).toString()}`;
}
