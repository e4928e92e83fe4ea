import { expect, test } from '@playwright/test';
import { templates } from './templates.ts';

test('the first stop of the Tab key leads to the content', async ({ page }) => {
  await page.goto('/websocket/1006/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a reader gets from home to a pair with Tab and Enter alone', async ({ page }) => {
  await page.goto('/');
  const follow = async (name: string): Promise<void> => {
    for (let stop = 0; stop < 300; stop++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '',
      );
      if (focused === name) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab never reached "${name}".`);
  };
  await follow('WebSocket Close Codes');
  await expect(page).toHaveURL('/websocket/');
  await follow('1002 vs 1007');
  await expect(page).toHaveURL('/websocket/1002-vs-1007/');
});

/** What the Tab key stops at on our pages. Of radio buttons that belong together it stops at the one that is chosen. */
const focusable =
  'a[href], [tabindex="0"], summary, input:not([type="radio"]), [type="radio"]:checked, button, textarea, select';

// The page of the search changes its field as its script comes; search.spec.ts goes through it.
for (const path of templates.filter((each) => !each.endsWith('/search/'))) {
  test(`every stop of the Tab key on ${path} is visible and has a ring`, async ({ page }) => {
    await page.goto(path);
    // What a closed <details> or a hidden element holds is no stop.
    const stops = await page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length,
      focusable,
    );
    const reached = new Set<string>();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const { id, ring, visible } = await page.evaluate((selector) => {
        const element = document.activeElement ?? document.body;
        // Of some radio buttons the label is what is seen.
        const shown = [element, element.closest('label:has([type="radio"])') ?? element].find((one) => {
          const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
          return outlineStyle !== 'none' && outlineWidth !== '0px' && opacity !== '0';
        });
        const { width = 0, height = 0 } = shown?.getBoundingClientRect() ?? {};
        const all = [...document.querySelectorAll(selector)];
        return {
          id: String(all.indexOf(element)),
          ring: shown !== undefined,
          visible: width > 1 && height > 1,
        };
      }, focusable);
      expect(ring && visible, `stop ${id} of ${path}`).toBe(true);
      reached.add(id);
    }
    expect(reached.size).toBe(stops);
  });
}
