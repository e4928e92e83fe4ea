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

test.describe('what is typed before the search is loaded', () => {
  const script = /\/_astro\/search-/;
  const data = /\/search\/\w+\.json/;

  /** Holds back some files. @returns lets them go, or lets them fail */
  async function holdBack(page: Page, ...files: readonly RegExp[]): Promise<(how: 'continue' | 'abort') => void> {
    const { promise, resolve } = Promise.withResolvers<'continue' | 'abort'>();
    for (const file of files) await page.route(file, async (route) => route[await promise]());
    return resolve;
  }

  const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'the key /': (page) => page.keyboard.press('/'),
    'Ctrl-K': (page) => page.keyboard.press('Control+k'),
    'the link': (page) => page.getByRole('link', { name: '検索' }).click(),
  };
  for (const [name, open] of Object.entries(ways)) {
    test(`stands in the field in order, mended as it was, after ${name}`, async ({ page }) => {
      const release = await holdBack(page, script, data);
      await page.goto('/ja/websocket/1000/');
      await open(page);
      await page.keyboard.type('1002/1076');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.type('07');
      release('continue');
      await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', '/ja/websocket/1002-vs-1007/');
      await expect(page.getByRole('searchbox')).toHaveValue('1002/1007');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type('!');
      await expect(page.getByRole('searchbox')).toHaveValue('1002/1007!');
    });
  }

  test('goes on being composed while the search takes the field over', async ({ page }) => {
    const release = await holdBack(page, script, data);
    await page.goto('/ja/websocket/1000/');
    await page.keyboard.press('/');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'りだ', selectionStart: 2, selectionEnd: 2 });
    const ended = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('compositionend', ({ data }) => {
            resolve(data);
          });
        }),
    );
    release('continue');
    await expect(page.getByRole('status')).toBeAttached();
    await session.send('Input.imeSetComposition', { text: 'りだつ', selectionStart: 3, selectionEnd: 3 });
    await session.send('Input.insertText', { text: '離脱' });
    expect(await ended).toBe('離脱');
    await expect(page.getByRole('searchbox')).toHaveValue('離脱');
    await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', '/ja/websocket/1001/');
  });

  test('is left alone where it was closed', async ({ page }) => {
    const release = await holdBack(page, script, data);
    await page.goto('/websocket/1000/');
    await page.keyboard.press('/');
    await page.keyboard.type('1006');
    await page.keyboard.press('Escape');
    release('continue');
    await expect(page.locator('.wire-results a')).toHaveCount(1);
    await expect(page.getByRole('searchbox')).toBeHidden();
  });

  test('is followed where Enter ended it', async ({ page }) => {
    const release = await holdBack(page, data);
    await page.goto('/websocket/1000/');
    await page.keyboard.press('/');
    await expect(page.locator('.wire-query')).toBeFocused();
    await page.keyboard.type('going away');
    await page.keyboard.press('Enter');
    release('continue');
    await expect(page).toHaveURL('/websocket/1001/');
  });

  test('is added to what the address asks for, on the page of the search', async ({ page }) => {
    const release = await holdBack(page, script, data);
    await page.goto('/fr/search/?q=1002');
    await page.keyboard.type(' 1007');
    release('continue');
    await expect(page.locator('.wire-results a').first()).toHaveAttribute('href', '/fr/websocket/1002-vs-1007/');
    await expect(page.getByRole('searchbox')).toHaveValue('1002 1007');
    await expect(page).toHaveURL('/fr/search/?q=1002+1007');
  });

  for (const [name, files] of Object.entries({ script: [script], data: [data] })) {
    test(`comes along to the page of the search where the ${name} cannot be loaded`, async ({ page }) => {
      const release = await holdBack(page, ...files);
      await page.goto('/ja/websocket/1000/');
      await page.keyboard.press('/');
      await page.keyboard.insertText('50% #&+é 離脱');
      release('abort');
      await expect(page).toHaveURL(/\/ja\/search\//);
      await expect(page.getByRole('searchbox')).toHaveValue('50% #&+é 離脱');
    });
  }
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
