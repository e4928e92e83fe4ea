import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { changePages } from './change-pages.ts';
import { defaultTemplates } from './templates.ts';

test.beforeEach(async ({ page }) => {
  await changePages(page, 'dir="ltr"', 'dir="rtl"');
});

for (const path of defaultTemplates) {
  test(`${path} reads from right to left, at 360 and 1280 px`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const { needed, textEnd, mainEnd } = await measure(page);
      expect(needed, `width of ${path}`).toBeLessThanOrEqual(width);
      // Large numbers hang into the margin by the blank beside their first digit, as they do on the left.
      expect(Math.abs(mainEnd - textEnd), `distance of the heading from the right of ${path}`).toBeLessThan(8);
      // What depends on where things stand; the order of headings and the like do not.
      const rules = ['target-size', 'scrollable-region-focusable', 'link-in-text-block'];
      expect(await violationsOf(page, { rules })).toEqual([]);
    }
  });
}

test('the strip shows the number of the page from right to left as well', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const code of ['1000', '1015', '3008']) {
    await page.goto(`/websocket/${code}/`);
    await expect(page.locator('.strip [aria-current]')).toBeInViewport({ ratio: 0.9 });
  }
});

/** How wide a page is with what sticks out of it, and where its first heading and its content end on the right. */
async function measure(page: Page): Promise<{ needed: number; textEnd: number; mainEnd: number }> {
  return page.evaluate(() => {
    const text = document.createRange();
    text.selectNodeContents(document.querySelector('main h1') ?? document.body);
    return {
      needed: document.documentElement.scrollWidth,
      textEnd: text.getBoundingClientRect().right,
      mainEnd: document.querySelector('main')?.getBoundingClientRect().right ?? Number.NaN,
    };
  });
}
