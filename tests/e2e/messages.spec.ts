import { expect, test } from '@playwright/test';
import { violationsAt } from './axe.ts';

const path = '/ja/websocket/messages/';

// The list of all messages says the same in a hundred sections: the first ones stand for all.
test(`${path} has no axe violation at 360 and 1280 px, in light and dark`, async ({ page }) => {
  // Each rule looks at the whole of a long page before it leaves most of it out.
  test.setTimeout(120_000);
  await page.goto(path);
  expect(await violationsAt(page, [360, 1280], { exclude: '.messages section:nth-of-type(n + 6)' })).toEqual([]);
});

test('a program is found in the list, with what it prints and the code', async ({ page }) => {
  await page.goto('/websocket/messages/');
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'nginx', exact: true })
    .click();
  await expect(page).toHaveURL('/websocket/messages/#nginx');
  const section = page.locator('#nginx');
  await expect(section.getByText('while proxying upgraded connection').first()).toBeVisible();
  await section.getByRole('link', { name: '1006' }).first().click();
  await expect(page).toHaveURL('/websocket/1006/');
});
