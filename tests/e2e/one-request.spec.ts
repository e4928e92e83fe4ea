import { expect, test } from '@playwright/test';
import { templates } from './templates.ts';

// The page of the search is there for its script, which loads what it searches.
for (const path of templates.filter((each) => !each.endsWith('/search/'))) {
  test(`${path} is one request, and nothing is logged to the console`, async ({ page, baseURL }) => {
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const own = requests.filter((url) => !url.endsWith('/favicon.svg'));
    expect(own).toEqual([`${baseURL ?? ''}${path}`]);
    // A browser reports the status 404 of the page that is meant to have it.
    expect(messages.filter((message) => !message.includes('status of 404'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}
