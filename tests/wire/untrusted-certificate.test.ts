import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from '@playwright/test';
import { ensureChromium, findChromium } from '../e2e/chromium.ts';

// The entries of 1006 and 1015 say what browsers report for a certificate that they do not trust. The key is of use
// for nothing else. Made by: openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj /CN=localhost
const pem = readFileSync(new URL('untrusted.pem', import.meta.url), 'utf8');

interface Report {
  readonly code: number;
  readonly wasClean: boolean;
}

let secure: Server;
let page: Server;
let reported: (report: Report) => void;

before(async () => {
  secure = createSecureServer({ key: pem, cert: pem });
  await listen(secure);
  page = createServer((request, response) => {
    const report = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (report.has('code')) reported({ code: Number(report.get('code')), wasClean: report.get('clean') === 'true' });
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><script>
      new WebSocket('wss://localhost:${String(portOf(secure))}/').onclose = ({ code, wasClean }) =>
        fetch('/?code=' + code + '&clean=' + wasClean);
    </script>`);
  });
  await listen(page);
});

after(() => {
  secure.close();
  page.close();
});

test('Chromium reports 1006 for a certificate that it does not trust', { timeout: 60_000 }, async (context) => {
  ensureChromium();
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  try {
    context.diagnostic(`Chromium ${browser.version()}`);
    const report = nextReport();
    await (await browser.newPage()).goto(addressOf(page));
    assert.deepEqual(await report, { code: 1006, wasClean: false });
  } finally {
    await browser.close();
  }
});

const firefox = ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);

test(
  'Firefox reports 1015 for a certificate that it does not trust',
  { skip: firefox === undefined && 'no Firefox here: apt-get install firefox-esr', timeout: 60_000 },
  async (context) => {
    const command = firefox ?? '';
    context.diagnostic(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout.trim());
    const profile = mkdtempSync(join(tmpdir(), 'wirecodes-firefox-'));
    const report = nextReport();
    const browser = spawn(command, ['--headless', '--profile', profile, addressOf(page)], { stdio: 'ignore' });
    try {
      assert.deepEqual(await report, { code: 1015, wasClean: false });
    } finally {
      browser.kill();
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    }
  },
);

function nextReport(): Promise<Report> {
  return new Promise((resolve) => {
    reported = resolve;
  });
}

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : Number.NaN;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${String(portOf(server))}/`;
}
