import { expect, test, type Locator, type Page } from '@playwright/test';
import { changePages } from './change-pages.ts';

test.describe('the strip', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  const pages = ['/websocket/1015/', '/ja/websocket/3008/'];

  test('shows the number of the page where not all fit', async ({ page }) => {
    for (const path of pages) {
      await page.goto(path);
      await expect(page.locator('.strip [aria-current]')).toBeInViewport({ ratio: 0.9 });
    }
  });

  test('shows it in a browser that does not begin there by itself', async ({ page }) => {
    await changePages(page, 'scroll-initial-target:nearest', '');
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    for (const path of pages) {
      await page.goto(path);
      await expect(page.locator('.strip [aria-current]')).toBeInViewport({ ratio: 0.9 });
    }
  });

  test('leads from a page to any code, the first and the last', async ({ page }) => {
    await page.goto('/fr/websocket/1002-vs-1007/');
    const strip = page.locator('.strip');
    await expect(strip.locator('[aria-current]')).toHaveText([/1002/, /1007/]);
    await strip.getByRole('link', { name: '3008' }).click();
    await expect(page).toHaveURL('/fr/websocket/3008/');
    await strip.getByRole('link', { name: '1000' }).click();
    await expect(page).toHaveURL('/fr/websocket/1000/');
  });
});

test.describe('another code in the place of one of two', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

  const choices = { '1009': '/websocket/1002-vs-1009/', '1001': '/websocket/1001-vs-1002/' };

  for (const [code, path] of Object.entries(choices)) {
    test(`${code} for 1007 leads from 1002 and 1007 to ${path}, by hand and with the keyboard alone`, async ({
      page,
    }) => {
      const { summary, link } = swap(page, code);
      await page.goto('/websocket/1002-vs-1007/');
      await expect(link).toBeHidden();
      await summary.click();
      await link.click();
      await expect(page).toHaveURL(path);

      await page.goto('/websocket/1002-vs-1007/');
      await tabTo(page, summary);
      await page.keyboard.press('Enter');
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(path);
    });
  }

  test('only one list of codes lies over the page at a time, with the code of the page in it', async ({ page }) => {
    await page.goto('/websocket/1002-vs-1007/');
    await page.getByText('Replace 1007').click();
    await expect(page.getByRole('navigation', { name: 'Compare 1002 with' })).toBeVisible();
    await page.getByText('Replace 1002').click();
    await expect(page.getByRole('navigation', { name: 'Compare 1002 with' })).toBeHidden();
    const others = page.getByRole('navigation', { name: 'Compare 1007 with' });
    await expect(others.locator('[aria-current]')).toHaveText(/1002/);
    await expect(others.getByRole('link', { name: '1007' })).toHaveCount(0);
  });
});

test('the contents of a code page lead to each of its sections, in order', async ({ page }) => {
  // At once, where it would scroll smoothly.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/websocket/1006/');
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const sections = await page.locator('.entry').evaluateAll((all) => all.map(({ id }) => `#${id}`));
  expect(addresses).toEqual(sections);
  for (const [index, address] of addresses.entries()) {
    await links.nth(index).click();
    expect(new URL(page.url()).hash).toBe(address);
    await expect(page.locator(address).getByRole('heading', { level: 2 })).toBeInViewport();
  }
});

test('previous and next lead along the codes in the language of the page, and end with them', async ({ page }) => {
  await page.goto('/fr/websocket/1006/');
  const next = page.locator('main a[rel="next"]');
  const previous = page.locator('main a[rel="prev"]');
  await next.click();
  await expect(page).toHaveURL('/fr/websocket/1007/');
  await previous.click();
  await expect(page).toHaveURL('/fr/websocket/1006/');
  await page.goto('/websocket/1000/');
  await expect(previous).toHaveCount(0);
  await expect(next).toHaveText(/1001/);
  await page.goto('/websocket/3008/');
  await expect(next).toHaveCount(0);
  await expect(previous).toHaveText(/3003/);
});

test.describe('the codes that were read last', () => {
  test('stand on the next page, the last first, in its language, and lead back', async ({ page }) => {
    await page.goto('/websocket/1006/');
    const seen = page.locator('#recent');
    await expect(seen).toBeHidden();
    await page.goto('/websocket/1011/');
    await expect(seen.getByRole('link')).toHaveText(['1006']);
    await page.goto('/websocket/');
    await expect(seen).toContainText('Seen last');
    await expect(seen.getByRole('link')).toHaveText(['1011', '1006']);
    await seen.getByRole('link', { name: '1006' }).click();
    await expect(page).toHaveURL('/websocket/1006/');
    await page.goto('/ja/');
    await expect(seen.getByRole('link')).toHaveText(['1006', '1011']);
    await seen.getByRole('link', { name: '1011' }).click();
    await expect(page).toHaveURL('/ja/websocket/1011/');
  });

  test('are nowhere on a device that keeps nothing, and the page reads as ever', async ({ page }) => {
    await page.goto('/websocket/1006/');
    const text = await page.locator('body').innerText();
    await page.addInitScript(() => {
      Storage.prototype.getItem = () => {
        throw new DOMException('The device keeps nothing.', 'SecurityError');
      };
    });
    await page.goto('/websocket/1011/');
    await page.goto('/websocket/1006/');
    await expect(page.locator('#recent')).toBeHidden();
    expect(await page.locator('body').innerText()).toBe(text);
  });

  const odd = {
    markup: '<img src=x onerror=alert(1)>',
    'an address that runs': 'javascript:1/2',
    'the address of another site': '//evil.example/1006',
    JSON: '["websocket/1006","__proto__"]',
    'a number that is too long': 'websocket/123456789',
    'more than a page can show': 'websocket/1006 '.repeat(50_000) + 'x'.repeat(500_000),
  };

  for (const [name, stored] of Object.entries(odd)) {
    test(`add nothing but links to codes where the device kept ${name}`, async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto('/websocket/');
      // A code before it, which shows that what was kept was read.
      await page.evaluate((text) => {
        localStorage.setItem('wirecodes.recent', `websocket/1011 ${text}`);
      }, stored);
      await page.reload();
      const added = page.locator('#recent *');
      await expect(added.first()).toHaveAttribute('href', '/websocket/1011/');
      const links = await added.evaluateAll((all) =>
        all.map((one) => `${one.tagName} ${one.getAttribute('href') ?? ''}`),
      );
      expect(links.filter((link) => !/^A \/[\w-]+\/\d{4}\/$/.test(link))).toEqual([]);
      expect(links.length).toBeLessThanOrEqual(6);
      expect(dialogs).toEqual([]);
    });
  }
});

/** What opens the codes that may replace 1007 beside 1002, and the link to one of them. */
function swap(page: Page, code: string): { summary: Locator; link: Locator } {
  return {
    summary: page.locator('summary', { hasText: 'Replace 1007' }),
    link: page.getByRole('navigation', { name: 'Compare 1002 with' }).getByRole('link', { name: code }),
  };
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 100; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it.');
}
