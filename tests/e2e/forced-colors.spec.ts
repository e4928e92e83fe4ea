import { expect, test } from '@playwright/test';
import { colorRules, violationsOf } from './axe.ts';
import { defaultTemplates } from './templates.ts';

for (const path of defaultTemplates) {
  test(`${path} can be read where the reader's own colours are forced`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    // axe takes the colour of a text from this property, for which Chromium tells what it would paint otherwise.
    await page.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('body, body *')];
      const colours = elements.map((element) => getComputedStyle(element).color);
      for (const [index, colour] of colours.entries()) {
        elements[index]?.style.setProperty('-webkit-text-fill-color', colour);
      }
    });
    // What depends on colours; the rest is the same as in the site's own. The rows of a long table are all alike.
    expect(await violationsOf(page, { rules: colorRules, exclude: 'tr:nth-child(n + 9)' })).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`where ${colorScheme} colours are forced`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto('/websocket/1006/');
    });

    test('the code of the page stands out in the strip', async ({ page }) => {
      const strip = page.getByRole('navigation', { name: 'All WebSocket Close Codes' });
      await expect(strip.getByRole('link', { name: '1006' })).not.toHaveCSS('outline-style', 'none');
      await expect(strip.getByRole('link', { name: '1005' })).toHaveCSS('outline-style', 'none');
    });

    test('drawings are in the colours of the reader', async ({ page }) => {
      const { canvas, text } = await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.cssText = 'color: CanvasText; background: Canvas';
        document.body.append(probe);
        const { color, backgroundColor } = getComputedStyle(probe);
        return { text: color, canvas: backgroundColor };
      });
      for (const drawn of await page.locator('svg text').all()) await expect(drawn).toHaveCSS('fill', text);
      for (const drawn of await page.locator('.sequence text').all()) await expect(drawn).toHaveCSS('stroke', canvas);
    });
  });
}
