import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LoadedScripts } from './page/loaded-scripts.ts';
import { packPage } from './page/pack-page.ts';
import { PageStyles } from './page/page-styles.ts';

/** Packs every page once all are written: see {@link packPage}. `astro dev` shows pages as they are before. */
export function packPages(): AstroIntegration {
  return {
    name: 'wirecodes:pack-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file));
        const read = (path: string): string => readFileSync(path, 'utf8');
        const scripts = files
          .filter((path) => path.endsWith('.js'))
          .map((path) => [basename(path), read(path)] as const);
        const loaded = new LoadedScripts(new Map(scripts));
        const styles = new PageStyles(loaded.customProperties);
        for (const path of files) {
          if (path.endsWith('.html')) writeFileSync(path, packPage(read(path), styles, loaded));
        }
      },
    },
  };
}
