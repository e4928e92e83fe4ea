import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Stands in the page once the source has run there. */
declare const axe: typeof Axe;

/** What is asked, and of which parts of the page. Without rules or tags it is all that axe has on by default. */
export interface AxeChoice {
  /** Ids of rules, such as `color-contrast`. */
  readonly rules?: readonly string[];
  /** Tags of rules, such as `wcag2aa`, in place of their ids. */
  readonly tags?: readonly string[];
  /** A selector of what is left out. */
  readonly exclude?: string | undefined;
}

/** The rules that read colors. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong in a page as it stands.
 *
 * It runs within the page and gives back the violations alone. `@axe-core/playwright` takes five times as long: for the sake
 * of frames of other sites it carries all that axe found in order as well, megabytes of it, into a second page.
 *
 * @returns a sentence for each violation, with its elements
 * @throws where the page has frames, since they would not be looked at
 */
export async function violationsOf(page: Page, { rules, tags, exclude }: AxeChoice = {}): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked at.`);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const values = rules ?? tags;
  const runOnly = values && { type: rules ? ('rule' as const) : ('tag' as const), values: [...values] };
  return page.evaluate(
    async ({ exclude, options }) => {
      const { violations } = await axe.run(exclude === undefined ? document : { exclude: [exclude] }, options);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`).join(' ')}`,
      );
    },
    { exclude, options: { resultTypes: ['violations' as const], ...(runOnly && { runOnly }) } },
  );
}

/**
 * What axe finds wrong in a page at each of these widths, in light and in dark colors. In dark ones it asks the rules that
 * read colors alone: nothing else differs (tests/dist/color-scheme.test.ts).
 *
 * @param widths in CSS pixels
 */
export async function violationsAt(page: Page, widths: readonly number[], choice: AxeChoice = {}): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const asked = colorScheme === 'light' ? choice : { exclude: choice.exclude, rules: colorRules };
      const violations = await violationsOf(page, asked);
      found.push(...violations.map((violation) => `${colorScheme}, ${String(width)} px: ${violation}`));
    }
  }
  return found;
}
