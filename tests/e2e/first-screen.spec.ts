import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/i18n/locales.ts';
import { codePages, inEachProse } from './built-pages.ts';

/** What answers the question of a reader in a hurry, and how often a page has it. */
const answers = {
  'h1 .name b': 1,
  'h1 .name': 1,
  'h1 .gloss': 1,
  '#description b': 1,
  '.glance > div': 3,
};

const screen = { width: 360, height: 640 };

for (const locale of localeTags) {
  test(`every code page in ${locale} answers on the first screen of a phone`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize(screen);
    const faults: string[] = [];
    for (const path of codePages(locale).flatMap((each) => inEachProse(each, locale))) {
      await page.goto(path);
      for (const [selector, count] of Object.entries(answers)) {
        const boxes = await page
          .locator(selector)
          .filter({ visible: true })
          .evaluateAll((elements) =>
            elements.map((element) => {
              const { top, bottom } = element.getBoundingClientRect();
              return { top, bottom };
            }),
          );
        if (boxes.length !== count) faults.push(`${path} shows ${String(boxes.length)} of "${selector}"`);
        for (const { top, bottom } of boxes) {
          if (top < 0 || bottom > screen.height) faults.push(`${path} "${selector}" ends at ${bottom.toFixed(0)} px`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
}
