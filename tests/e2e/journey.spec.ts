import { expect, test, type Page } from '@playwright/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a reader finds a code, compares it, reads on in Japanese and comes back', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'WebSocket Close Codes' }).click();
      await expect(page).toHaveURL('/websocket/');
      await page.getByRole('table').first().getByRole('link', { name: '1006 Abnormal Closure' }).click();
      await expect(page).toHaveURL('/websocket/1006/');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('1006 Abnormal Closure');
      await page.getByRole('link', { name: 'Compare 1005 and 1006' }).click();
      await expect(page).toHaveURL('/websocket/1005-vs-1006/');

      await languageLink(page, '日本語').click();
      await expect(page).toHaveURL('/ja/websocket/1005-vs-1006/');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
      await expect(page.getByRole('heading', { name: '説明' })).toHaveCount(2);
      await page.getByRole('link', { name: '1006 Abnormal Closure' }).first().click();
      await expect(page).toHaveURL('/ja/websocket/1006/');

      await languageLink(page, 'English').click();
      await expect(page).toHaveURL('/websocket/1006/');
      await page.goBack();
      await expect(page).toHaveURL('/ja/websocket/1006/');
    });

    test('the triangle leads from two numbers to their page', async ({ page }) => {
      await page.goto('/fr/websocket/');
      await page.getByRole('link', { name: '1003 vs 1008' }).click();
      await expect(page).toHaveURL('/fr/websocket/1003-vs-1008/');
    });

    test('previous and next lead along either code', async ({ page }) => {
      await page.goto('/websocket/1002-vs-1007/');
      await page.getByRole('navigation', { name: 'Other comparisons of 1002' }).locator('[rel=next]').click();
      await expect(page).toHaveURL('/websocket/1002-vs-1008/');
      await page.getByRole('navigation', { name: 'Other comparisons of 1008' }).locator('[rel=prev]').click();
      await expect(page).toHaveURL('/websocket/1001-vs-1008/');
    });
  });
}

test('the two codes of a pair stand side by side on a wide screen and below each other on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/websocket/1002-vs-1007/');
  const lower = page.getByRole('heading', { level: 2, name: '1002 Protocol Error' });
  const higher = page.getByRole('heading', { level: 2, name: '1007 Invalid Payload Data' });
  const top = async (of: typeof lower): Promise<number> => (await of.boundingBox())?.y ?? Number.NaN;
  expect(await top(lower)).toBe(await top(higher));
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await top(lower)).toBeLessThan(await top(higher));
});

function languageLink(page: Page, name: string) {
  return page.getByRole('banner').getByRole('link', { name });
}
