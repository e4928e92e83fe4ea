import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './tests/e2e/chromium.ts';

const executablePath = findTestBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/serve.ts',
  fullyParallel: true,
  workers: 3,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['./tests/count-reporter.ts']],
  use: {
    // Set by globalSetup, on a port that the system gives.
    baseURL: process.env['WIRECODES_URL'] ?? '',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // A container has no sandbox of its own, and a closed network answers nothing that a browser asks by itself.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
