import { expect, test, type Page } from '@playwright/test';

const path = '/websocket/observed/';

/** How many rows of scenarios are shown, and of how many columns. */
async function shown(page: Page): Promise<{ rows: number; columns: number; status: string }> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const rows = [...document.querySelectorAll('.matrix tbody tr:not(.group)')];
    const columns = [...document.querySelectorAll('.matrix th[data-implementation]')];
    return {
      rows: rows.filter(isShown).length,
      columns: columns.filter(isShown).length,
      status: document.querySelector('[role="status"]')?.textContent ?? '',
    };
  });
}

test('a reader narrows the tables to two implementations and one group, and gives the address to others', async ({
  page,
}) => {
  await page.goto(path);
  const before = await shown(page);
  expect(before.status).toBe(`Rows shown: ${String(before.rows)} of ${String(before.rows)}`);

  await page.getByText('Scenarios', { exact: true }).click();
  const groups = page.getByRole('group', { name: 'Scenarios' }).getByRole('checkbox');
  for (const box of (await groups.all()).slice(1)) await box.uncheck();
  await page.getByText('Implementations', { exact: true }).click();
  const implementations = page.getByRole('group', { name: 'Implementations' }).getByRole('checkbox');
  for (const box of (await implementations.all()).slice(2)) await box.uncheck();

  const narrowed = await shown(page);
  expect(narrowed.rows).toBeLessThan(before.rows);
  expect(narrowed.columns).toBeLessThan(before.columns);
  expect(narrowed.rows).toBeGreaterThan(0);
  expect(narrowed.status).toBe(`Rows shown: ${String(narrowed.rows)} of ${String(before.rows)}`);
  expect(page.url()).toContain('group=receive');

  await page.reload();
  expect(await shown(page)).toEqual(narrowed);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await shown(page)).toEqual(before);
  expect(new URL(page.url()).search).toBe('');
});

test('only what differs is shown where that is asked for, with the keyboard alone', async ({ page }) => {
  await page.goto(path);
  const before = await shown(page);
  await page.getByRole('checkbox', { name: 'Only where they differ' }).focus();
  await page.keyboard.press('Space');
  const after = await shown(page);
  expect(after.rows).toBeLessThan(before.rows);
  expect(page.url()).toContain('differing=yes');
});

test('a role is gone where none of its implementations is picked', async ({ page }) => {
  await page.goto(`${path}?implementation=node`);
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Proxies' })).toBeHidden();
});

test('an address with a scenario leads to its row, with and without JavaScript', async ({ browser, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto(`${path}#lose-fin`);
    await expect(page.locator('#lose-fin')).toBeInViewport();
    await context.close();
  }
});

test('without JavaScript every row is there, and no form that would do nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator('#filter')).toBeHidden();
  await expect(page.locator('#receive-1006')).toBeVisible();
  await context.close();
});

test('a reader gets from a code to the table, to an implementation and back to the scenario', async ({ page }) => {
  await page.goto('/websocket/1006/');
  await page.locator('#observed').getByRole('link', { name: 'All observations of 1006' }).click();
  await expect(page).toHaveURL('/websocket/1006/observed/');
  await page.getByRole('main').getByRole('link', { name: 'All observations' }).click();
  await expect(page).toHaveURL(`${path}#receive-1006`);
  await page.getByRole('link', { name: 'Node.js' }).first().click();
  await expect(page).toHaveURL(`${path}node/`);
  await page.getByRole('link', { name: 'It is sent a Close frame with 1006.' }).first().click();
  await expect(page).toHaveURL(`${path}#receive-1006`);
});
