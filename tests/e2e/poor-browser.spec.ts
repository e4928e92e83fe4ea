import { expect, test, type Page } from '@playwright/test';
import { dropStyles, olderStyles, type OlderStyle } from './older-styles.ts';
import { defaultTemplates } from './templates.ts';
import { unreadable } from './unreadable.ts';

/** Everything that goes wrong in a page and is caught by nobody. */
function uncaught(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

test.describe('scripts that do not load', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
  });

  test('leave the search a link, by hand and with the keyboard', async ({ page }) => {
    const errors = uncaught(page);
    for (const ask of [() => page.getByRole('link', { name: '検索' }).click(), () => page.keyboard.press('/')]) {
      await page.goto('/ja/websocket/1006/');
      await ask();
      await expect(page).toHaveURL('/ja/search/#q=');
      await expect(page.getByRole('main').getByRole('link', { name: '1011 Internal Error' })).toBeVisible();
    }
    expect(errors).toEqual([]);
  });

  test('are named by the decoder, which needs them', async ({ page }) => {
    const errors = uncaught(page);
    await page.goto('/websocket/frame/');
    await page.getByRole('textbox', { name: 'Bytes' }).fill('88 00');
    await expect(page.locator('#decode').getByRole('status')).toContainText('could not be loaded');
    expect(errors).toEqual([]);
  });
});

test('a search that lacks what it searches leads to the page that lists everything', async ({ page }) => {
  const errors = uncaught(page);
  await page.route('**/search/*.json', (route) => route.abort());
  await page.goto('/fr/websocket/1006/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL('/fr/search/#q=');
  await expect(page.getByRole('main').getByRole('link', { name: '1011 Internal Error' })).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('a device that keeps nothing', () => {
  /** On a device that keeps nothing, asking for what it keeps is an error; on one that is full, only keeping more is. */
  const blocked = () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The device keeps nothing.', 'SecurityError');
      },
    });
  };
  const full = () => {
    localStorage.setItem('wirecodes.recent', 'websocket/1001 websocket/1002');
    Storage.prototype.setItem = () => {
      throw new DOMException('The device is full.', 'QuotaExceededError');
    };
  };

  for (const [name, script] of Object.entries({ blocked, full })) {
    test(`shows the page, and lets its language be chosen: ${name}`, async ({ page }) => {
      const errors = uncaught(page);
      await page.addInitScript(script);
      await page.goto('/fr/websocket/1006/');
      await expect(page.locator('.own').first()).toBeHidden();
      await page.getByRole('radio', { name: 'Français' }).check({ force: true });
      await expect(page.locator('.own').first()).toBeVisible();
      await expect(page.locator('#recent a')).toHaveText(name === 'full' ? ['1001', '1002'] : []);
      expect(errors).toEqual([]);
    });
  }
});

test('a browser that lacks what is new shows every page, and no error', async ({ page }) => {
  await page.addInitScript(() => {
    // Each came to all browsers in 2021 or later, as an object or a member of one.
    for (const [owner, ...names] of [
      [Intl, 'Segmenter'],
      [Map, 'groupBy'],
      [Object, 'groupBy'],
      [URL, 'canParse'],
      [Array.prototype, 'toSorted', 'toReversed', 'with', 'findLast'],
      [Set.prototype, 'union', 'intersection', 'difference'],
      [Navigator.prototype, 'clipboard'],
      [Document.prototype, 'startViewTransition', 'prerendering'],
      [HTMLScriptElement, 'supports'],
    ] as const) {
      for (const name of names) Reflect.deleteProperty(owner, name);
    }
    CSS.supports = () => false;
  });
  const errors = uncaught(page);
  for (const path of defaultTemplates) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto('/websocket/1006/');
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'How to Fix' }).click();
  await expect(page).toHaveURL('/websocket/1006/#fix');
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/search/#q=');
  expect(errors).toEqual([]);
});

test.describe('an older browser', () => {
  // A policy with the digests of our styles would block those that are changed.
  test.use({ bypassCSP: true, viewport: { width: 900, height: 900 } });

  const paths = ['/ja/websocket/1006/', '/websocket/1002-vs-1007/', '/fr/websocket/may-i-send/', '/websocket/frame/'];
  const isOlder = (name: string): name is OlderStyle => name in olderStyles;
  for (const style of Object.keys(olderStyles).filter(isOlder)) {
    for (const colorScheme of style === 'without @layer' ? (['light'] as const) : (['light', 'dark'] as const)) {
      test(`${style} shows all text, readable, in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        const faults: string[] = [];
        for (const path of paths) {
          await page.unrouteAll();
          await page.goto(path);
          // What no browser shows at this width, such as a label that stands in the head of its table as well.
          const usual = await unreadable(page);
          await dropStyles(page, style);
          expect((await page.goto(path))?.status()).toBe(200);
          // Where nobody can tell which language was chosen, both are there.
          if (path.startsWith('/ja/')) await expect(page.locator('.own').first()).toBeVisible();
          const found = (await unreadable(page)).filter((fault) => !usual.includes(fault));
          faults.push(...found.map((fault) => `${path}: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }
  }

  test('would be found to hide, cover or fade a text', async ({ page }) => {
    await page.goto('/websocket/1002-vs-1007/');
    expect(await unreadable(page)).toEqual([]);
    await page.addStyleTag({
      content: `.lead { color: #999; background: #fff } #question .answers { visibility: hidden }
        #differences { position: relative } #differences h2 { position: absolute; inset: 0 }`,
    });
    const faults = await unreadable(page);
    for (const fault of [/has a contrast of 2/, /is not drawn/, /is covered by <H2>/]) {
      expect(faults.filter((each) => fault.test(each))).not.toEqual([]);
    }
  });
});
