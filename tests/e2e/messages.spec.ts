import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const path = '/ja/websocket/messages/';

// The list of all messages says the same in a hundred sections: the first ones stand for all.
for (const colorScheme of ['light', 'dark'] as const) {
  test(`${path} has no axe violation in ${colorScheme}, at 360 and 1280 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).exclude('.messages section:nth-of-type(n + 6)').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });
}

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
