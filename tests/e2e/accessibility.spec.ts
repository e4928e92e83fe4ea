import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { templates } from './templates.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that read colours. */
const coloured = ['color-contrast', 'link-in-text-block'];

for (const path of templates) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no axe violation in ${colorScheme}, at 360 and 1280 px`, async ({ page }) => {
      // The table of all observations has thousands of cells, each of which is looked at.
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        const axe = new AxeBuilder({ page });
        // What does not depend on the colours was looked at in light on a phone.
        const isKnown = colorScheme === 'dark' && width === 360;
        const { violations } = await (isKnown ? axe.withRules(coloured) : axe.withTags(tags)).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
    });
  }
}
