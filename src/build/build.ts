import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { systemFault } from './system-fault.ts';

// Builds the site. Usage:
//   npm run build [-- --outDir <folder, dist by default>]
// Astro's own command tells every error with the stack of its program, also that the disk is full.

// As Astro's command does: the program is read faster the next time. A machine that is used once has no next time.
if (!process.env['CI']) enableCompileCache();

try {
  const { values } = parseArgs({ options: { outDir: { type: 'string' } } });
  const { build } = await import('astro');
  // A line for each page costs a tenth of a build.
  await build({ logLevel: 'warn', ...values });
} catch (error) {
  process.stderr.write(`\n${systemFault(error) ?? described(error)}\n`);
  process.exit(1);
}

/** An error of the content, with where it stands; of any other, where the program stood. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message;
  const place = 'loc' in error ? placeOf(error.loc) : undefined;
  if (place === undefined) return error.stack ?? error.message;
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return `${place} ${error.message}${hint}`;
}

/** What Astro gives as a place: `/…/en.mdx:12:3`. */
function placeOf(loc: unknown): string | undefined {
  if (typeof loc !== 'object' || loc === null || !('file' in loc) || typeof loc.file !== 'string') return undefined;
  const { line, column } = { line: 0, column: 0, ...loc };
  return `${loc.file}:${String(line)}:${String(column)}`;
}
