import { expect, test } from '@playwright/test';

/** Addresses that carry codes, below that of a language, and the page that is meant. */
const suggestions = {
  'websocket/1007-vs-1002/': 'websocket/1002-vs-1007/',
  'websocket/1007+1002/': 'websocket/1002-vs-1007/',
  'compare/websocket/1002-protocol-error-vs-1007-invalid-payload/': 'websocket/1002-vs-1007/',
  'websocket/1006-abnormal-closure/': 'websocket/1006/',
  'websocket/close-code-1006.html': 'websocket/1006/',
  'websocket/1006.md': 'websocket/1006/',
  '1006/': 'websocket/1006/',
  '4004.html': 'websocket/4004/',
  'websocket/4321/': 'websocket/#ranges',
};

for (const prefix of ['/', '/fr/', '/ja/']) {
  for (const [path, suggestion] of Object.entries(suggestions)) {
    test(`${prefix}${path} suggests ${prefix}${suggestion}`, async ({ page }) => {
      const response = await page.goto(prefix + path);
      expect(response?.status()).toBe(404);
      await page.locator('#suggestion').getByRole('link').click();
      await expect(page).toHaveURL(prefix + suggestion);
    });
  }
}

test('a number without a page is named, with the range that it lies in', async ({ page }) => {
  await page.goto('/websocket/4321/');
  const suggestion = page.locator('#suggestion');
  await expect(suggestion).toContainText('4321 has no page of its own');
  await expect(suggestion).toContainText('4000–4999 Private use');
  await expect(suggestion.getByText('1016–2999')).toBeHidden();
});

test('an address without a number suggests nothing', async ({ page }) => {
  await page.goto('/nothing/here/');
  await expect(page.locator('#suggestion')).toBeHidden();
  await expect(page.getByRole('main').getByRole('link', { name: 'WebSocket Close Codes' })).toBeVisible();
});

test('what an address carries is never run and never leads off the site', async ({ page, baseURL }) => {
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  for (const hostile of ['<img src=x onerror=alert(1)>1006', 'javascript:alert(1006)', '1006"><svg onload=alert(1)>']) {
    await page.goto(`/x/${encodeURIComponent(hostile)}/`);
    const link = page.locator('#suggestion a');
    await expect(link).toHaveAttribute('href', '/websocket/1006/');
    expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(`${baseURL ?? ''}/websocket/1006/`);
  }
  await page.goto('/x//evil.example/1006/');
  await expect(page.locator('#suggestion a')).toHaveAttribute('href', '/websocket/1006/');
  expect(alerts).toEqual([]);
});

test('without JavaScript the page says how addresses are made and leads on', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/websocket/1007-vs-1002/');
  await expect(page.getByRole('main')).toContainText('/websocket/1005-vs-1006/');
  await expect(page.locator('#suggestion')).toBeHidden();
  await context.close();
});
