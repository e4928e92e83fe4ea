import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOf } from './digest.ts';

/**
 * Says one digest of everything that was built. It is the same after every build of the same content for the same origin.
 * Must come after whatever writes files, and before the site is put into its place.
 */
export function tellDigest(): AstroIntegration {
  return {
    name: 'wirecodes:tell-digest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        process.stdout.write(`SHA-256 of the site: ${digestOf(fileURLToPath(dir))}\n`);
      },
    },
  };
}
