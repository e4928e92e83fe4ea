import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { findChromium } from '../../../e2e/chromium.ts';
import type { Adapter } from '../adapter.ts';
import { startBrowser, type OpenBrowser } from '../browser/browser.ts';

const execute = promisify(execFile);

/** Chromium without a window. */
export const chromium: Adapter = {
  id: 'chromium',
  name: 'Chromium',
  kind: 'browser',
  language: 'C++',
  needs: [{ debian: 'chromium' }],
  // net/websockets/websocket_frame_parser.cc refuses frames from 2 GiB on; no limit for a message is known.
  limits: {},
  unable: { client: { 'leave-exit': 'noExit' } },
  version: async () => ({ version: await ownVersion() }),
  client: () => startBrowser(open),
};

const open: OpenBrowser = async (address, hear) => {
  const executablePath = findChromium();
  const server = await playwright.launchServer({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
    // Playwright turns it off, but it is on by default, and decides what becomes of a page that is left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const process = server.process();
  const openPage = async () => {
    const browser = await playwright.connect(server.wsEndpoint());
    const context = await browser.newContext();
    context.on('console', (message) => {
      hear(message.text());
    });
    const page = await context.newPage();
    await page.goto(address);
  };
  return {
    ended: once(process, 'exit').then(() => ''),
    heard: openPage(),
    signal: (name) => process.kill(name),
    isRunning: () => process.exitCode === null && process.signalCode === null,
    stop: () => server.kill(),
  };
};

async function ownVersion(): Promise<string> {
  const { stdout } = await execute(findChromium() ?? 'chromium', ['--version']);
  return /[\d.]+/.exec(stdout)?.[0] ?? 'unknown';
}
