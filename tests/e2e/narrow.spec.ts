import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/i18n/locales.ts';
import { builtPages, inEachProse } from './built-pages.ts';

for (const locale of localeTags) {
  test(`every page in ${locale} fits a screen of 320 px without scrolling sideways`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const path of builtPages(locale).flatMap((each) => inEachProse(each, locale))) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const width = await page.evaluate(() => {
        // The triangle of pairs scrolls in a region of its own.
        const boxes = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, table)')]
          .filter((element) => element.closest('[tabindex="0"]') === null)
          .map((element) => element.getBoundingClientRect().right);
        return Math.max(document.documentElement.scrollWidth, ...boxes);
      });
      if (width > 320) wide.push(`${path} takes ${String(width)} px`);
    }
    expect(wide).toEqual([]);
  });
}
