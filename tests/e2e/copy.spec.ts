import { expect, test, type Page } from '@playwright/test';

const path = '/websocket/1006/';

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a heading puts its address on the clipboard and says so, by hand and with the keyboard', async ({
    page,
    baseURL,
  }) => {
    const address = `${baseURL ?? ''}${path}`;
    await page.goto(path);
    await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'How to Fix' }).click();
    await expect(page.getByRole('status')).toHaveText(`Copied ${address}#fix`);
    expect(await clipboard(page)).toBe(`${address}#fix`);
    await expect(page).toHaveURL(`${path}#fix`);

    await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Sources' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(`Copied ${address}#sources`);
    expect(await clipboard(page)).toBe(`${address}#sources`);
  });

  test('the button beside an error copies it word for word, by hand and with the keyboard', async ({ page }) => {
    await page.goto('/websocket/1002/');
    const errors = page.locator('.differing code').filter({ visible: true });
    const buttons = page.locator('.differing code + button').filter({ visible: true });
    await expect(errors).not.toHaveCount(0);
    await expect(buttons).toHaveCount(await errors.count());
    for (const [index, error] of (await errors.all()).entries()) {
      const text = await error.textContent();
      const button = buttons.nth(index);
      await expect(button).toHaveAccessibleName('Copy');
      if (index % 2 === 0) await button.click();
      else await button.press('Enter');
      await expect(page.getByRole('status')).toHaveText(`Copied ${text ?? ''}`);
      expect(await clipboard(page)).toBe(text);
    }
  });

  test('the buttons speak the language of the page', async ({ page }) => {
    await page.goto('/fr/websocket/1002/');
    const button = page.locator('.differing code + button').filter({ visible: true }).first();
    await expect(button).toHaveAccessibleName('Copier');
    await button.click();
    await expect(page.getByRole('status')).toContainText('Copié');
  });
});

test('a heading leads to itself where the browser lets nobody copy, and claims nothing', async ({ page }) => {
  await page.addInitScript(() => {
    // As on a page that came without encryption.
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(path);
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'How to Fix' }).click();
  await expect(page).toHaveURL(`${path}#fix`);
  await expect(page.getByRole('status')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a heading leads to itself, and no button is there that would do nothing', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Sources' }).click();
    await expect(page).toHaveURL(`${path}#sources`);
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('what a browser opens beforehand is on this site alone', async ({ page }) => {
  await page.goto(path);
  const rules = (await page.locator('script[type="speculationrules"]').textContent()) ?? '';
  const addresses: unknown[] = [];
  JSON.parse(rules, (key, value: unknown) => {
    if (key === 'href_matches' || key === 'urls') addresses.push(...[value].flat());
    return value;
  });
  expect(addresses).not.toEqual([]);
  for (const pattern of addresses) {
    const matches = await page.evaluate((given) => {
      const urlPattern = new URLPattern(String(given), location.href);
      return ['/websocket/1011/', 'https://evil.example/websocket/1011/', '//evil.example/'].map((url) =>
        urlPattern.test(url, location.href),
      );
    }, pattern);
    expect(matches, String(pattern)).toEqual([true, false, false]);
  }
});

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
