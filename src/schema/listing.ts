import { lstatSync, readdirSync } from 'node:fs';
import type { Report } from './problem.ts';
import { oddKind, reasonOf } from './text-file.ts';

/** What stands in a folder, each in order. */
export interface Listing {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** What is neither, such as a link. */
  readonly odd: readonly string[];
}

const nothing: Listing = { folders: [], files: [], odd: [] };

/** The longest list of files that there is, of what programs print, has a hundred. */
const mostNames = 2000;

/**
 * The names in a folder of the content; none where it does not exist. What is neither a file nor a folder, and what no
 * address could be named after, is reported and left out.
 *
 * @param path where it is
 * @param name its path as the person knows it
 */
export function listFolder(path: string, name: string, report: Report): Listing {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return nothing;
    if (!stats.isDirectory()) {
      report(name, 1, `This is ${oddKind(stats) ?? 'a file, where a folder must stand. Rename it, or remove it'}.`);
      return nothing;
    }
    return listed(path, name, report);
  } catch (error) {
    report(name, 1, `The folder cannot be read: ${reasonOf(error)}. Correct its permissions.`);
    return nothing;
  }
}

function listed(path: string, name: string, report: Report): Listing {
  const folders: string[] = [];
  const files: string[] = [];
  const strange: string[] = [];
  const entries = readdirSync(path, { withFileTypes: true });
  if (entries.length > mostNames) {
    report(name, 1, `The folder holds ${entries.length} names, and ${mostNames} are the most. Remove some.`);
    return nothing;
  }
  for (const entry of entries) {
    const own = `${name}/${entry.name}`;
    const odd = oddKind(entry);
    if (odd !== undefined) {
      report(own, 1, `This is ${odd}.`);
      strange.push(entry.name);
    } else if (!/^[A-Za-z0-9._-]+$/.test(entry.name)) {
      report(own, 1, 'The name has other signs than letters, digits, ".", "_" and "-". Rename it, or remove it.');
    } else {
      (entry.isDirectory() ? folders : files).push(entry.name);
    }
  }
  return { folders: folders.sort(), files: files.sort(), odd: strange };
}
