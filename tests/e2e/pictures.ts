import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { ensureChromium, findChromium } from './chromium.ts';

// Takes the two pictures of the repository again: the one that links to the site show, and the one of the README.
// Usage: npm run build && npm run pictures

const card = `<!doctype html>
<style>
  body { margin: 0; inline-size: 1200px; block-size: 630px; box-sizing: border-box; padding: 72px 80px; background: #14171a;
    color: #e8e6e0; font-family: 'DejaVu Sans', sans-serif; display: grid; grid-template-rows: auto 1fr auto; }
  b { font: 600 40px 'DejaVu Sans Mono', monospace; letter-spacing: -1px; }
  strong { align-self: center; font: 400 160px/1 'DejaVu Sans Mono', monospace; letter-spacing: -6px; white-space: nowrap; }
  strong i { color: #86cbe0; font-style: normal; }
  p { margin: 0; font-size: 38px; color: #a3a7ad; }
  svg { position: absolute; inset: 0; }
</style>
<b>Wirecodes</b>
<strong>88 02 <i>03 EA</i></strong>
<p>What the codes that protocols put on the wire mean</p>
<svg width="1200" height="630" fill="none" stroke="#86cbe0" stroke-width="6">
  <path d="M760 96h48v-36h48v36h48v-36h96v36h48v-36h48v36h24" />
</svg>`;

ensureChromium();
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const server = await preview({ logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
try {
  const cardPage = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await cardPage.setContent(card);
  await cardPage.screenshot({ path: 'public/og.png' });

  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  await page.goto(`http://127.0.0.1:${String(server.port)}/ja/websocket/1005-vs-1006/`);
  await page.screenshot({ path: '.github/pair-page.png' });
} finally {
  await browser.close();
  await server.stop();
}
