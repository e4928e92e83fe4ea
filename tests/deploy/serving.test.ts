import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf, prefixOf } from '../../src/i18n/urls.ts';
import { siteRoot } from '../dist/site.ts';
import { ask } from './ask.ts';
import { serve, servers, type Running } from './serve.ts';

const elsewhere = { Origin: 'https://elsewhere.example' };

function builtFile(file: string): string {
  return readFileSync(join(siteRoot, file), 'utf8');
}

for (const server of servers) {
  describe(server.name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecodes-serve-'));
    const root = mkdtempSync(join(tmpdir(), 'wirecodes-root-'));
    let running: Running;

    before(async () => {
      // The built site, and a file of each kind beside it that tells nothing else.
      for (const name of readdirSync(siteRoot)) symlinkSync(join(siteRoot, name), join(root, name));
      writeFileSync(join(root, 'planted.md'), '# É\n');
      writeFileSync(join(root, 'planted.txt'), 'É\n');
      running = await serve(server, folder, root);
    });

    after(async () => {
      await running.stop();
      for (const temporary of [folder, root]) rmSync(temporary, { recursive: true, force: true });
    });

    test('gives a document to a page of any origin', async () => {
      const { status, headers, body } = await ask(running.port, '/api/websocket.json', { headers: elsewhere });
      assert.equal(status, 200);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.match(headers['content-type'] ?? '', /^application\/json\b/);
      assert.equal(body, builtFile('api/websocket.json'));
    });

    test('lets a browser ask before', async () => {
      const { status, headers } = await ask(running.port, '/api/websocket.json', {
        method: 'OPTIONS',
        headers: { ...elsewhere, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'x-a' },
      });
      assert.equal(status, 204);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-methods'], 'GET, HEAD');
      assert.equal(headers['access-control-allow-headers'], '*');
      const { headers: plain } = await ask(running.port, '/api/websocket.json');
      assert.equal(plain['access-control-allow-methods'], undefined);
    });

    test('says what a file is, in which encoding', async () => {
      for (const [path, type] of [
        ['/', 'text/html; charset=utf-8'],
        ['/planted.md', 'text/markdown; charset=utf-8'],
        ['/planted.txt', 'text/plain; charset=utf-8'],
        ['/robots.txt', 'text/plain; charset=utf-8'],
        ['/sitemap-index.xml', 'text/xml; charset=utf-8'],
      ] as const) {
        const { status, headers } = await ask(running.port, path, { headers: elsewhere });
        assert.equal(status, 200, path);
        assert.equal(headers['content-type']?.toLowerCase(), type, path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
      }
    });

    test('gives a page, and leads to it from the address without its slash', async () => {
      for (const locale of localeTags) {
        const path = pathOf({ kind: 'code', protocol: 'websocket', code: 1002 }, locale);
        const { status, body } = await ask(running.port, path);
        assert.equal(status, 200, path);
        assert.equal(body, builtFile(`${path.slice(1)}index.html`));
        const { status: moved, headers } = await ask(running.port, path.slice(0, -1));
        assert.ok(moved === 301 || moved === 308, `${path} ${moved}`);
        assert.equal(new URL(headers.location ?? '', `http://127.0.0.1:${running.port}${path}`).pathname, path);
      }
    });

    test('answers an address that leads nowhere in its language, with 404', async () => {
      for (const locale of localeTags) {
        const prefix = prefixOf(locale);
        const page = builtFile(`${prefix.slice(1)}404.html`);
        for (const rest of ['nothing/', 'websocket/9', 'websocket/1002/nothing.html', 'nothing.md', '404.html']) {
          const { status, headers, body } = await ask(running.port, prefix + rest, { headers: elsewhere });
          assert.equal(status, 404, prefix + rest);
          assert.equal(headers['content-type'], 'text/html; charset=utf-8', prefix + rest);
          assert.equal(headers['access-control-allow-origin'], '*', prefix + rest);
          assert.equal(body, page, prefix + rest);
        }
      }
    });

    test('lists no folder and shows no rule that is meant for other hosts', async () => {
      for (const path of ['/api/websocket/', '/api/schema/', '/og/', '/_headers', '/_redirects']) {
        const { status, body } = await ask(running.port, path);
        assert.equal(status, 404, path);
        assert.equal(body, builtFile('404.html'), path);
      }
    });
  });
}
