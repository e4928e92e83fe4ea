import { expect, test, type Page } from '@playwright/test';

const message = 'sent 1011 (internal error) keepalive ping timeout; no close frame received';

/** Opens the search of a page from the keyboard, and types. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill(query);
}

test.describe('the search', () => {
  const queries: readonly (readonly [query: string, path: string])[] = [
    ['1006', '/websocket/1006/'],
    ['1007 1002', '/websocket/1002-vs-1007/'],
    ['1002/1007', '/websocket/1002-vs-1007/'],
    ['4004', '/websocket/4004/'],
    ['4321', '/websocket/#ranges'],
    ['goign away', '/websocket/1001/'],
    ['離脱', '/websocket/1001/'],
    [message, '/websocket/1011/'],
    ['Discord', '/websocket/products/discord-gateway/'],
  ];

  for (const prefix of ['', '/fr', '/ja']) {
    test(`leads from what a reader has to the page, in ${prefix || '/'}`, async ({ page }) => {
      await page.goto(`${prefix}/websocket/1000/`);
      for (const [query, path] of queries) {
        await search(page, query);
        await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', prefix + path);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('searchbox')).toBeHidden();
      }
    });
  }

  test('is used by keyboard alone, and gives the focus back', async ({ page }) => {
    await page.goto('/websocket/1000/');
    await page.getByRole('link', { name: 'Search' }).focus();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('protocol error');
    await expect(page.getByRole('status')).toHaveText(/^Results: \d+$/);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.wire-results a').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/websocket/1002/');
  });

  test('says that nothing was found', async ({ page }) => {
    await page.goto('/ja/');
    await search(page, 'zzzzzzzzzz');
    await expect(page.getByRole('status')).toContainText('見つかりませんでした');
  });

  test('loads nothing before it is opened, and asks no other host', async ({ page, baseURL }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/websocket/1006/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('search'))).toEqual([]);
    await search(page, '1006');
    await expect(page.locator('.wire-results a').first()).toBeVisible();
    expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  });

  test('shows what is typed as text, whatever it is', async ({ page }) => {
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts++;
      void dialog.dismiss();
    });
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 1006')}`);
    await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> 1006');
    await page.getByRole('searchbox').fill('"><svg onload=alert(1)> javascript:alert(1)');
    expect(alerts).toBe(0);
  });
});

test('the page of the search answers its address, and keeps it', async ({ page }) => {
  await page.goto(`/fr/search/?q=${encodeURIComponent(message)}`);
  await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', '/fr/websocket/1011/');
  await page.getByRole('searchbox').fill('1002 ou 1007');
  await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', '/fr/websocket/1002-vs-1007/');
  await expect(page).toHaveURL('/fr/search/?q=1002+ou+1007');
});

test('without JavaScript the control leads to a page that lists everything', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/ja/websocket/1006/');
  await page.getByRole('link', { name: '検索' }).click();
  await expect(page).toHaveURL('/ja/search/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '1011 Internal Error' })).toBeVisible();
  await expect(main.getByRole('link', { name: '4004' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Discord Gateway' })).toBeVisible();
  await context.close();
});
