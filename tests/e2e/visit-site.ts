import { chromium, type Browser } from '@playwright/test';
import { ensureChromium, findChromium } from './chromium.ts';
import serve from './serve.ts';

/**
 * Serves the built site and starts a Chromium, and ends both when the visit is over.
 *
 * @param visit gets the browser, and the address of the site without a slash at the end
 */
export async function visitSite(visit: (browser: Browser, baseURL: string) => Promise<void>): Promise<void> {
  ensureChromium();
  const executablePath = findChromium();
  const stop = await serve();
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    await visit(browser, process.env['WIRECODES_URL'] ?? '').finally(() => browser.close());
  } finally {
    await stop();
  }
}
