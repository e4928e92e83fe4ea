import { expect, test, type Locator, type Page } from '@playwright/test';

const path = '/websocket/may-i-send/';

const verdict = (page: Page): Locator => page.locator('#ask [role="status"]');
const code = (page: Page): Locator => page.getByLabel('Code', { exact: true });
const reason = (page: Page): Locator => page.getByLabel('Reason', { exact: true });
const means = (page: Page): Locator => page.getByLabel('By means of');

/** What is shown of an implementation, without its name. */
function shownOf(page: Page, name: RegExp): Locator {
  return page.locator('.callers > div').filter({ hasText: name }).locator('dd:visible');
}

test('a reader types a code and is answered at once, with the rule and its source', async ({ page }) => {
  await page.goto(path);
  await expect(verdict(page)).toContainText('Yes.');
  await code(page).fill('1006');
  await expect(verdict(page)).toHaveText(
    'No.1006 is only reported, by an endpoint to its own program, and must not stand in a Close frame.',
  );
  await expect(verdict(page)).toHaveAttribute('role', 'status');
  await expect(page.locator('#ask .statements').getByRole('link', { name: 'RFC 6455 §7.4.1' })).toHaveAttribute(
    'href',
    'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1',
  );
  await expect(page.getByRole('link', { name: 'All observations of 1006' })).toHaveAttribute(
    'href',
    '/websocket/1006/observed/',
  );
  await code(page).fill('4000');
  await expect(verdict(page)).toContainText('Yes.');
  expect(new URL(page.url()).search).toBe('?code=4000');
});

test('the bytes of a Japanese reason are counted, and too many refused', async ({ page }) => {
  await page.goto(`${path}?code=1000`);
  await reason(page).fill('サーバーを再起動します');
  await expect(page.locator('#ask-count')).toHaveText('33 of 123 bytes');
  await expect(verdict(page)).toContainText('Yes.');
  await reason(page).fill('👋'.repeat(31));
  await expect(page.locator('#ask-count')).toHaveText('124 of 123 bytes');
  await expect(verdict(page)).toContainText('No.The reason takes 124 bytes.');
  await means(page).selectOption('python-websockets');
  await expect(shownOf(page, /^\s*websockets \(Python\)/)).toHaveText([
    /ProtocolError: control frame too long/,
    /Sent as asked/,
  ]);
});

test('the exception of an implementation stands there word for word, with the number', async ({ page }) => {
  await page.goto(`${path}?code=1001`);
  await expect(verdict(page)).toContainText('Yes.');
  await means(page).selectOption('browser');
  await expect(verdict(page)).toContainText('InvalidAccessError');
  await expect(shownOf(page, /^\s*Chromium/)).toContainText(
    "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 " +
      'and 4999. 1001 is neither.',
  );
  await expect(shownOf(page, /^\s*ws /)).toHaveCount(0);

  await page.getByLabel('Server').check();
  await expect(means(page)).toHaveValue('frame');
  await means(page).selectOption('ws');
  await code(page).fill('1005');
  await expect(shownOf(page, /^\s*ws /)).toHaveText([
    /The call is refused\s+TypeError: First argument must be a valid error code number/,
  ]);
  expect(new URL(page.url()).search).toBe('?code=1005&side=server&api=ws');
  const observed = page.locator('.callers a:visible');
  await expect(observed).toHaveAttribute('href', '/websocket/observed/ws/#server-send-1005');
  await observed.click();
  await expect(page.locator('#server-send-1005')).toBeInViewport();
});

test('the address fills the form, and gives the answer to others', async ({ page }) => {
  await page.goto(`${path}?code=1012&reason=${encodeURIComponent('再起動')}&side=client&api=deno`);
  await expect(code(page)).toHaveValue('1012');
  await expect(reason(page)).toHaveValue('再起動');
  await expect(page.getByLabel('Client')).toBeChecked();
  await expect(means(page)).toHaveValue('deno');
  await expect(shownOf(page, /^\s*Deno/)).toContainText('received 1012');
  await page.goto(`${path}?code=1012`);
  await expect(page.getByLabel('Server')).toBeChecked();
  await expect(verdict(page)).toContainText('Yes.1012 may stand in a Close frame.');
  await expect(page.locator('#ask-heard')).toContainText('Reported: 1006. Answered: 1002.WebKitGTK');
});

test('a number that nobody tried is answered by the rules alone', async ({ page }) => {
  await page.goto(`${path}?code=4321&api=node`);
  await expect(verdict(page)).toContainText('Yes.');
  await expect(page.locator('#calls')).toContainText('4321 was not tried, and nothing is inferred from other numbers.');
  await expect(page.locator('.callers dd:visible')).toHaveCount(0);
  await page.getByLabel('Show everything that was tried').check();
  await expect(shownOf(page, /^\s*Node/)).toContainText(['InvalidAccessError: invalid code']);
  await means(page).selectOption('deno');
  await expect(shownOf(page, /^\s*Deno/)).toContainText(['received N 0, 999, 1001–1016, 1100', 'SyntaxError']);
});

test('whatever stands in the address is shown as text, and leads nowhere', async ({ page, baseURL }) => {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) faults.push(request.url());
  });
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '{code}{given}',
    '__proto__',
    '\u202e1006',
    '9'.repeat(400),
    '1e999',
    '%00%ff',
  ]) {
    const query = new URLSearchParams({ code: text, reason: text, side: text, api: text }).toString();
    await page.goto(`${path}?${query}#${encodeURIComponent(text)}`);
    await expect(verdict(page)).toContainText('No.');
    await expect(reason(page)).toHaveValue(text);
    await expect(means(page)).toHaveValue('frame');
    for (const link of await page
      .locator('#ask a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? '')))
      expect(link).toMatch(/^(?:\/|#|https:\/\/)/);
    await expect(page.locator('#ask :is(img, svg)')).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});

test('everything is asked with the keyboard alone', async ({ page }) => {
  await page.goto(path);
  await code(page).focus();
  await page.keyboard.type('1006');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${path}?code=1006`);
  await page.keyboard.press('Tab');
  await expect(reason(page)).toBeFocused();
  await page.keyboard.type('bye');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Server')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(means(page)).toBeFocused();
  await page.keyboard.type('Tornado');
  await expect(means(page)).toHaveValue('tornado');
  await expect(shownOf(page, /^\s*Tornado/)).toContainText('Sent as asked');
  await expect(verdict(page)).toContainText('No.');
});

test('without JavaScript the rules, every code and every exception are there, and no form', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(`/ja${path}?code=1006`);
  await expect(page.locator('#ask')).toBeHidden();
  await expect(page.getByRole('row', { name: /^1006 不可 不可/ })).toBeVisible();
  const ws = page.locator('.callers > div').filter({ hasText: /^\s*ws / });
  await expect(ws).toContainText('TypeError: First argument must be a valid error code number');
  await expect(ws).toContainText('1004–1006');
  const [rules, codes] = await Promise.all([
    page.locator('#rules').boundingBox(),
    page.locator('#codes').boundingBox(),
  ]);
  expect(rules?.y ?? 0).toBeLessThan(500);
  expect(codes?.y ?? 0).toBeGreaterThan(rules?.y ?? 0);
  await context.close();
});
