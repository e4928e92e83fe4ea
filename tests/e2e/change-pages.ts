import type { Page } from '@playwright/test';

/**
 * Has every page come with a text in it replaced, wherever it stands: to see what another browser or reader would.
 *
 * @throws in the page that is opened, as an answer 500, where the text is missing: nothing would be changed
 */
export async function changePages(page: Page, from: string, to: string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const text = await response.text();
    if (!text.includes(from)) return route.fulfill({ status: 500, body: `The page does not hold ${from}` });
    // The policy of the page allows no other script or style than its own.
    const changed = text.replaceAll(from, to).replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    return route.fulfill({ response, body: changed });
  });
}
