import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { templates } from './templates.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of templates) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no axe violation in ${colorScheme}`, async ({ page }) => {
      // The table of all observations has thousands of cells, each of which is looked at.
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      // Sizes do not depend on the colours.
      for (const width of colorScheme === 'light' ? [360, 1280] : [1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
    });
  }
}
