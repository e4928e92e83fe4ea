import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve, servers } from '../deploy/serve.ts';
import { siteRoot } from '../dist/site.ts';

/** One page of each kind that has scripts, and files that a browser shows by itself. */
const paths = [
  '/',
  '/ja/websocket/1006/',
  '/websocket/',
  '/websocket/frame/',
  '/websocket/may-i-send/',
  '/websocket/what-happened/',
  '/search/?q=1006',
  '/favicon.svg',
  '/api/index.json',
];

for (const server of servers) {
  test(`with the headers of ${server.name} no page is kept from anything`, async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecodes-served-'));
    const running = await serve(server, folder, siteRoot);
    try {
      const said: string[] = [];
      page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
      const origin = `http://127.0.0.1:${running.port}`;
      for (const path of paths) {
        const answer = await page.goto(origin + path);
        expect(answer?.status(), path).toBe(200);
      }
      // The search loads its script and its data.
      await page.goto(`${origin}/`);
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('1006');
      await expect(page.getByRole('dialog').getByText('Abnormal Closure').first()).toBeVisible();
      expect(said).toEqual([]);
    } finally {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test('a page that its headers keep from something is found', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const headers = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" };
  await page.route('**/blocked', (route) => route.fulfill({ headers, body: '<script>1</script>' }));
  await page.goto('/blocked');
  expect(said.join()).toContain('Content Security Policy');
});
