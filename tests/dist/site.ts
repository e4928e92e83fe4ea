import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { BuiltPage } from './page.ts';

/** Folder of the built site, absolute. */
export const siteRoot = resolve(process.env['WIRECODES_DIST'] ?? 'dist');

if (!existsSync(join(siteRoot, 'index.html'))) {
  process.stderr.write(
    `There is no built site in ${siteRoot}. Run "npm run build" first, or name its folder in WIRECODES_DIST.\n`,
  );
  process.exit(1);
}

/** Files that only repeat another one, compressed, in a build for a server. */
const compressed = /\.(?:br|gz|zst)$/;

/** Every file of the site, relative to its folder, with forward slashes, sorted. */
export const files: readonly string[] = readdirSync(siteRoot, { recursive: true, encoding: 'utf8' })
  .filter((file) => !compressed.test(file) && statSync(join(siteRoot, file)).isFile())
  .map((file) => file.split(sep).join('/'))
  .sort();

const known = new Set(files);

/** Every page of the site, in the order of the files. */
export const pages: readonly BuiltPage[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => new BuiltPage(file, readFile(file)));

const byPath = new Map(pages.map((page) => [page.path, page]));

/** The page at a path such as `/fr/websocket/`, if it was built. */
export function pageAt(path: string): BuiltPage | undefined {
  return byPath.get(path);
}

/** Whether a server that serves plain files has something at a path. */
export function isServed(path: string): boolean {
  const file = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path).slice(1);
  return known.has(file);
}

/** The text of a file of the site. */
export function readFile(file: string): string {
  return readFileSync(join(siteRoot, file), 'utf8');
}
