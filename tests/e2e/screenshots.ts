import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { localeOf, prefixOf } from '../../src/i18n/urls.ts';
import { templates } from './templates.ts';
import { visitSite } from './visit-site.ts';

// Takes every template, in every language, narrow and wide, light and dark, into screenshots/, to be looked at.
// Usage: npm run build && npm run screenshots

const folder = resolve('screenshots');
const widths = [360, 1280] as const;
const colorSchemes = ['light', 'dark'] as const;

/** What is taken of a page at most, in CSS pixels; the tables of what was observed are many times as high. */
const tallest = 6000;

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

const looks: readonly Look[] = widths.flatMap((width) => colorSchemes.map((colorScheme) => ({ width, colorScheme })));

await visitSite(async (browser, baseURL) => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(
    looks.map(async (look) => {
      for (const path of templates) await take(browser, baseURL, path, look);
    }),
  );
  process.stdout.write(`${templates.length * looks.length} screenshots in ${folder}\n`);
});

/** Takes one page, as a reader sees it who comes for the first time. */
async function take(browser: Browser, baseURL: string, path: string, { width, colorScheme }: Look): Promise<void> {
  const page = await browser.newPage({ baseURL, colorScheme, viewport: { width, height: 800 } });
  await page.goto(path);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: join(folder, `${templateName(path)}.${localeOf(path)}.${width}.${colorScheme}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  });
  await page.close();
}

/** `/fr/websocket/1006/` → `websocket-1006`. */
function templateName(path: string): string {
  const steps = path
    .slice(prefixOf(localeOf(path)).length)
    .split('/')
    .filter(Boolean);
  return steps.join('-') || 'home';
}
