import assert from 'node:assert/strict';
import type { BuiltPage } from './page.ts';
import { pages } from './site.ts';

const shown = 20;

/** Looks at one page. Gives a sentence for each fault, without the page's path. */
export type PageCheck = (page: BuiltPage) => readonly string[];

/** Fails with every fault of every page: a line `path: sentence` each, of which the first 20 are listed. */
export function checkEveryPage(check: PageCheck): void {
  assertNone(pages.flatMap((page) => check(page).map((sentence) => `${page.path}: ${sentence}`)));
}

/** Fails when there are faults, and lists the first 20. */
export function assertNone(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > shown ? [`… and ${faults.length - shown} more`] : [];
  assert.fail([`${faults.length} found.`, ...faults.slice(0, shown), ...more].join('\n'));
}

/** The texts that occur more than once, each once. */
export function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
