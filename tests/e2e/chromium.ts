import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium of this machine: the one that `CHROMIUM_PATH` names, one from a package, or Playwright's own.
 *
 * @returns its path, or undefined where there is none
 */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...wellKnown, chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/**
 * Installs a Chromium where the machine has none: Debian's package where apt-get may be used, Playwright's download
 * elsewhere.
 *
 * @throws with the remedy when neither worked
 */
export function ensureChromium(): void {
  if (findChromium() !== undefined) return;
  process.stdout.write('No Chromium on this machine: installing one.\n');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const attempts = [
    [...sudo, 'apt-get', 'update'],
    [...sudo, 'apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ['npx', 'playwright', 'install', 'chromium'],
  ];
  for (const [command = '', ...args] of attempts) {
    if (findChromium() !== undefined) return;
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (findChromium() === undefined) {
    throw new Error(
      'The browser tests need Chromium. Install it, or name it: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
}
