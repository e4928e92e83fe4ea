import { expect, test } from '@playwright/test';
import { violationsAt } from './axe.ts';
import { templates } from './templates.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of templates) {
  test(`${path} has no axe violation at 360 and 1280 px, in light and dark`, async ({ page }) => {
    // The table of all observations has thousands of cells, each of which is looked at.
    test.setTimeout(120_000);
    await page.goto(path);
    expect(await violationsAt(page, [360, 1280], { tags })).toEqual([]);
  });
}

test('what axe finds is told, but for what is left out', async ({ page }) => {
  await page.goto('/websocket/1002-vs-1007/');
  await page.evaluate(() => {
    const lead = document.querySelector<HTMLElement>('.lead');
    lead?.style.setProperty('background', '#808080');
    lead?.style.setProperty('color', 'light-dark(#777, #888)');
    lead?.insertAdjacentHTML('afterend', '<h4>Too deep<img></h4>');
  });
  const found = async (exclude?: string): Promise<string[]> =>
    (await violationsAt(page, [360], { tags, ...(exclude && { exclude }) })).map((line) =>
      line.replace(/(?<= <).*/s, ''),
    );
  expect(await found()).toEqual([
    'light, 360 px: color-contrast: <',
    'light, 360 px: heading-order: <',
    'light, 360 px: image-alt: <',
    'dark, 360 px: color-contrast: <',
  ]);
  expect(await found('.lead, .lead + h4')).toEqual([]);
});
