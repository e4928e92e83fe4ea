import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { chromium } from '@playwright/test';
import { ensureChromium, findChromium } from '../e2e/chromium.ts';

// The entries of 1006 and 1015 say what browsers report for a certificate that they do not trust. The key is of use
// for nothing else. Made by: openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj /CN=localhost
const pem = readFileSync(new URL('untrusted.pem', import.meta.url), 'utf8');

/** What a browser's close event says, by the server it tried. */
type Reports = Readonly<Record<'untrusted' | 'cut', { readonly code: number; readonly wasClean: boolean }>>;

/** Presents a certificate that no browser trusts. */
let untrusted: Server;
/** Ends the connection in the middle of the TLS handshake. */
let cut: Server;
let page: HttpServer;
let reported: (reports: Reports) => void;

before(async () => {
  untrusted = createTlsServer({ key: pem, cert: pem });
  cut = createServer((socket) => socket.once('data', () => socket.destroy()));
  page = createHttpServer((request, response) => {
    const reports = new URL(request.url ?? '/', 'http://localhost').searchParams.get('reports');
    if (reports !== null) reported(JSON.parse(reports) as Reports);
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><script type="module">
      const reports = {};
      for (const [name, port] of [['untrusted', ${String(portOf(untrusted))}], ['cut', ${String(portOf(cut))}]]) {
        const { code, wasClean } = await new Promise((resolve) => {
          new WebSocket('wss://localhost:' + port).onclose = resolve;
        });
        reports[name] = { code, wasClean };
      }
      await fetch('/?reports=' + encodeURIComponent(JSON.stringify(reports)));
    </script>`);
  });
  await Promise.all([listen(untrusted), listen(cut), listen(page)]);
});

after(() => {
  for (const server of [untrusted, cut, page]) server.close();
});

test(
  'Chromium reports 1006 for a certificate that it does not trust, and for TLS cut short',
  { timeout: 60_000 },
  async (context) => {
    ensureChromium();
    const executablePath = findChromium();
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    try {
      context.diagnostic(`Chromium ${browser.version()}`);
      const reports = nextReports();
      await (await browser.newPage()).goto(addressOf(page));
      assert.deepEqual(await reports, {
        untrusted: { code: 1006, wasClean: false },
        cut: { code: 1006, wasClean: false },
      });
    } finally {
      await browser.close();
    }
  },
);

const firefox = ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);

test(
  'Firefox reports 1015 for a certificate that it does not trust, and 1006 for TLS cut short',
  { skip: firefox === undefined && 'no Firefox here: apt-get install firefox-esr', timeout: 60_000 },
  async (context) => {
    const command = firefox ?? '';
    context.diagnostic(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout.trim());
    const profile = mkdtempSync(join(tmpdir(), 'wirecodes-firefox-'));
    const reports = nextReports();
    const browser = spawn(command, ['--headless', '--profile', profile, addressOf(page)], { stdio: 'ignore' });
    try {
      assert.deepEqual(await reports, {
        untrusted: { code: 1015, wasClean: false },
        cut: { code: 1006, wasClean: false },
      });
    } finally {
      browser.kill();
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    }
  },
);

function nextReports(): Promise<Reports> {
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
