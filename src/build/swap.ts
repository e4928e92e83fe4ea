import { lstatSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * Makes a symbolic link lead to a folder, at once: whoever opens a file through it gets the one it led to before or this
 * one, also when the process or the machine stops at any moment. POSIX has rename() replace what stands in the new place,
 * with no moment in which nothing stands there (IEEE Std 1003.1, rename).
 *
 * A real folder in the place of the link cannot be replaced so: it is moved to `aside` first, and for the time between
 * two calls nothing stands there. When the process ends just then, the link stands ready beside the folder, at
 * `linkBeside(folder)`, and has only to be renamed.
 *
 * @param link where the link is, or shall be
 * @param folder what it shall lead to, on the same file system; the link says it relative to its own place
 * @param aside where a real folder goes that stands in the place of the link
 * @throws what the file system says; then the link leads where it led before
 */
export function pointAt(link: string, folder: string, aside = `${folder}.aside`): void {
  const ready = linkBeside(folder);
  // Left by a swap that was killed. It leads nowhere from there, and rmSync() takes such a link for nothing.
  if (lstatSync(ready, { throwIfNoEntry: false }) !== undefined) unlinkSync(ready);
  symlinkSync(relative(dirname(link), folder), ready);
  if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory() !== true) {
    renameSync(ready, link);
    return;
  }
  renameSync(link, aside);
  try {
    renameSync(ready, link);
  } catch (error) {
    renameSync(aside, link);
    throw error;
  }
}

/** Where the link to a folder stands before it is put into its place. */
export function linkBeside(folder: string): string {
  return `${folder}.link`;
}
