import { expect, test, type Page } from '@playwright/test';
import { changePages } from './change-pages.ts';
import { defaultTemplates } from './templates.ts';

/** Where scripts show what is elsewhere not on the screen: a suggestion, errors with buttons, prose that was chosen. */
const scripted = [
  '/websocket/4004/',
  '/websocket/1006/#observed',
  '/fr/websocket/1006/',
  '/ja/websocket/1002-vs-1007/',
];

for (const width of [360, 1280]) {
  test(`nothing moves under the eyes of a reader at ${width} px, however late the scripts come`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 800 });
    // As on a slow connection: the page is on the screen before its scripts run.
    const late = 'for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);';
    await changePages(page, '<script type="module">', `<script type="module">${late}`);
    // A reader who was here before: the footer shows what they read, and the prose is in the language they chose.
    await page.addInitScript(() => {
      localStorage.setItem('wirecodes.recent', 'websocket/1011 websocket/1005');
      localStorage.setItem('wirecodes.prose', 'own');
    });
    const faults: string[] = [];
    for (const path of [...defaultTemplates, ...scripted]) {
      await page.goto(path);
      await scrollThrough(page);
      faults.push(...(await shiftsOf(page)).map((shift) => `${path} ${shift}`));
    }
    expect(faults).toEqual([]);
  });
}

test('a reader who asks for less motion gets none', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      document.documentElement.dataset['transition'] = viewTransition === null ? 'no' : 'yes';
    });
  });
  const html = page.locator('html');
  const next = page.locator('main a[rel="next"]');
  await page.goto('/websocket/1006/');
  await next.click();
  await expect(page).toHaveURL('/websocket/1007/');
  await expect(html).toHaveAttribute('data-transition', 'yes');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await next.click();
  await expect(page).toHaveURL('/websocket/1008/');
  await expect(html).toHaveAttribute('data-transition', 'no');
});

/** Waits until late scripts have run, then reads a page from where it opened to its end, a screen at a time. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frames = async (count: number): Promise<void> => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    };
    await frames(8);
    for (let top = scrollY; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frames(2);
    }
  });
}

/**
 * Too little to be seen: a long table that is on the screen before it has come to its end still moves its columns by a
 * pixel, which counts 0.0001. A footer that moves by one line counts 0.002.
 */
const negligible = 0.001;

/** What moved in a page since it was opened, as the browser counted it, in words. */
async function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (least) => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => entry.entryType === 'layout-shift';
    const entries = await new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries());
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // There is always one of these, so that the list comes where nothing moved as well.
      observer.observe({ type: 'navigation', buffered: true });
    });
    const shifts = entries.filter(isShift).filter(({ value }) => value >= least);
    return shifts.map(({ value, sources }) => {
      const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 30) ?? 'a node that is gone');
      return `moves ${value.toFixed(4)}: ${moved.join(', ')}`;
    });
  }, negligible);
}
