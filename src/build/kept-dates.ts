import { readFile, readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives each file that an earlier build has with the same bytes the date that it has there, so that dates say when a file
 * was last changed, and not when it was last built: servers make `Last-Modified` and `ETag` of them, and a page that a
 * reader has kept stays good over a build that did not touch it.
 *
 * @param folder the new build, absolute
 * @param earlier the one before it, absolute; there may be none
 * @returns how many files were the same
 */
export async function keepDates(folder: string, earlier: string): Promise<number> {
  let kept = 0;
  for (const file of await readdir(folder, { recursive: true })) {
    const before = await stat(join(earlier, file)).catch(() => undefined);
    if (before?.isFile() !== true || !(await haveSameBytes(join(folder, file), join(earlier, file)))) continue;
    await utimes(join(folder, file), before.atime, before.mtime);
    kept += 1;
  }
  return kept;
}

async function haveSameBytes(path: string, other: string): Promise<boolean> {
  if ((await stat(path)).size !== (await stat(other)).size) return false;
  return (await readFile(path)).equals(await readFile(other));
}
