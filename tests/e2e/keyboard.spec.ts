import { expect, test, type Page } from '@playwright/test';
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
    const { stops, reached, unseen } = await tabThrough(page);
    expect(unseen).toEqual([]);
    expect(reached).toBe(stops);
  });
}

test('a stop without a ring, one that nobody sees and one that is left out are found', async ({ page }) => {
  await page.goto('/websocket/1002-vs-1007/');
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('main a[href]')].filter((link) => link.checkVisibility());
    const [bare, faint, skipped] = links;
    bare?.style.setProperty('outline', 'none');
    faint?.style.setProperty('opacity', '0');
    skipped?.setAttribute('tabindex', '-1');
  });
  const { stops, reached, unseen } = await tabThrough(page);
  expect(unseen).toHaveLength(2);
  expect(reached).toBe(stops - 1);
});

/** Presses the Tab key once for each stop of a page: how many those are, at how many it stops, and those that nobody sees. */
async function tabThrough(page: Page): Promise<{ stops: number; reached: number; unseen: string[] }> {
  // What a closed <details> or a hidden element holds is no stop.
  const stops = await page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length,
    focusable,
  );
  const watched = await page.evaluateHandle(watchFocus, focusable);
  for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab');
  const { reached, unseen } = await watched.jsonValue();
  return { stops, reached: new Set(reached).size, unseen };
}

/**
 * Runs in the page. Watches where the focus goes, which is told by the page itself: to ask it after each key takes longer
 * than the key.
 *
 * @returns what grows with each stop: its index among all that the selector names, or -1; and the HTML of those that no
 *   reader sees
 */
function watchFocus(selector: string): { reached: number[]; unseen: string[] } {
  const all = [...document.querySelectorAll(selector)];
  const found: ReturnType<typeof watchFocus> = { reached: [], unseen: [] };
  document.addEventListener('focusin', ({ target: element }) => {
    if (!(element instanceof Element)) return;
    // Of some radio buttons the label is what is seen.
    const shown = [element, element.closest('label:has([type="radio"])') ?? element].find((one) => {
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
      return outlineStyle !== 'none' && outlineWidth !== '0px' && opacity !== '0';
    });
    const { width = 0, height = 0 } = shown?.getBoundingClientRect() ?? {};
    if (width <= 1 || height <= 1) found.unseen.push(element.outerHTML.slice(0, 200));
    found.reached.push(all.indexOf(element));
  });
  return found;
}
