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

/** Debian's build of the same Chromium without what draws its windows, which takes a third of the work to open a page. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/**
 * What the pages are tested in: the Chromium that `CHROMIUM_PATH` names, Debian's without windows, or any.
 *
 * @returns its path, or undefined where there is none
 */
export function findTestBrowser(): string | undefined {
  return process.env['CHROMIUM_PATH'] === undefined && existsSync(headlessShell) ? headlessShell : findChromium();
}

/**
 * Installs what the pages are tested in. Where there is no Chromium without windows, or not of the version of the one that
 * is installed, the latter does as well.
 *
 * @throws with the remedy when there is none at all
 */
export function ensureTestBrowser(): void {
  ensureChromium();
  if (findTestBrowser() !== '/usr/bin/chromium') return;
  const { status, stdout: version } = spawnSync('dpkg-query', ['--show', '--showformat=${Version}', 'chromium'], {
    encoding: 'utf8',
  });
  if (status !== 0) return;
  process.stdout.write('No Chromium without windows on this machine: installing it.\n');
  // On a closed network that is soon given up.
  const hasty = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10'];
  const wanted = `chromium-headless-shell=${version}`;
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', wanted]]) {
    aptGet('ignore', ...hasty, ...args);
  }
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
  aptGet('inherit', 'update');
  aptGet('inherit', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (findChromium() !== undefined) return;
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (findChromium() !== undefined) return;
  throw new Error('The browser tests need Chromium. Install it, or name it: CHROMIUM_PATH=/path/to/chromium npm test');
}

/** @param faults whether what apt-get says of a failure is shown */
function aptGet(faults: 'inherit' | 'ignore', ...args: string[]): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
  spawnSync(command, rest, { stdio: ['ignore', 'ignore', faults] });
}
