import { expect, test } from '@playwright/test';

const suggestions = {
  '/websocket/1007-vs-1002/': '/websocket/1002-vs-1007/',
  '/websocket/1007+1002/': '/websocket/1002-vs-1007/',
  '/fr/websocket/1006-abnormal-closure/': '/fr/websocket/1006/',
  '/ja/websocket/4004/': '/ja/websocket/#ranges',
  '/1006/': '/websocket/1006/',
};

for (const [path, suggestion] of Object.entries(suggestions)) {
  test(`${path} suggests ${suggestion}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await page.locator('#suggestion').getByRole('link').click();
    await expect(page).toHaveURL(suggestion);
  });
}

test('a number without a page is named, with the range that it lies in', async ({ page }) => {
  await page.goto('/websocket/4004/');
  await expect(page.locator('#suggestion')).toContainText('4004 has no page of its own');
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
