import assert from 'node:assert/strict';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { pathOf, prefixOf } from '../../src/i18n/urls.ts';
import { servedTypes } from '../../src/site/response-headers.ts';
import { siteRoot } from '../dist/site.ts';
import { header } from './ask.ts';
import { compressedFiles, fileOfKind, hashedFile, onEachServer, secret } from './served-site.ts';

function builtFile(file: string): Buffer {
  return readFileSync(join(siteRoot, file));
}

test('the configurations know every kind of file that the build has', () => {
  for (const [extension, file] of fileOfKind) {
    assert.ok(extension in servedTypes, `Nothing says what ${file} is.`);
  }
  assert.ok(hashedFile !== '');
});

test('the build has no symbolic link: Caddy would follow it', () => {
  const names = readdirSync(siteRoot, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    names.filter((name) => lstatSync(join(siteRoot, name)).isSymbolicLink()),
    [],
  );
});

onEachServer(({ server, ask }) => {
  test('every kind of file has its type and its encoding, compressed or not', async () => {
    for (const [extension, { contentType }] of Object.entries(servedTypes)) {
      const file = fileOfKind.get(extension);
      const compressed = compressedFiles.find((name) => name.endsWith(extension));
      for (const name of [`planted${extension}`, file, compressed]) {
        if (name === undefined) continue;
        for (const coding of ['identity', 'br', 'zstd', 'gzip']) {
          const answer = await ask(`/${name}`, { headers: { 'Accept-Encoding': coding } });
          const isAnswer = name.endsWith('404.html');
          assert.equal(answer.status, isAnswer ? 404 : 200, name);
          assert.equal(header(answer, 'content-type'), contentType, `${name} ${coding}`);
        }
      }
    }
  });

  test('gives a page, and leads to it from the address without its slash', async () => {
    for (const locale of localeTags) {
      const path = pathOf({ kind: 'code', protocol: 'websocket', code: 1002 }, locale);
      const page = await ask(path);
      assert.equal(page.status, 200, path);
      assert.deepEqual(page.body, builtFile(`${path.slice(1)}index.html`));
      for (const query of ['', '?a=b&c=%2F']) {
        const moved = await ask(path.slice(0, -1) + query);
        assert.ok(moved.status === 301 || moved.status === 308, `${path} ${moved.status}`);
        assert.equal(header(moved, 'location'), path + query);
      }
    }
  });

  test('answers an address that leads nowhere in its language, with 404, compressed as well', async () => {
    for (const locale of localeTags) {
      const prefix = prefixOf(locale);
      const page = builtFile(`${prefix.slice(1)}404.html`);
      const rests = ['nothing/', 'websocket/9', 'websocket/1002/nothing.html', 'nothing.md', '404.html', 'a.js', 'og/'];
      for (const rest of rests) {
        const answer = await ask(prefix + rest);
        assert.equal(answer.status, 404, prefix + rest);
        assert.equal(header(answer, 'content-type'), 'text/html; charset=utf-8', prefix + rest);
        assert.deepEqual(answer.body, page, prefix + rest);
        const smaller = await ask(prefix + rest, { headers: { 'Accept-Encoding': 'gzip' } });
        assert.equal(smaller.status, 404, prefix + rest);
        assert.equal(header(smaller, 'content-encoding'), 'gzip');
        assert.ok(smaller.body.length < page.length / 2);
      }
    }
  });

  test('an answer for a lost address is never a part of one, or none because it is known', async () => {
    const known = await ask('/nothing/');
    for (const headers of [
      { Range: 'bytes=0-9' },
      { 'If-None-Match': header(known, 'etag') ?? '*' },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': new Date().toUTCString() },
    ]) {
      const answer = await ask('/nothing/', { headers });
      assert.equal(answer.status, 404, JSON.stringify(headers));
      assert.deepEqual(answer.body, known.body);
    }
  });

  test('lists no folder, and sends nothing that is no part of the site', async () => {
    const page = builtFile('404.html');
    for (const path of [
      '/api/websocket/',
      '/api/schema/',
      '/og/',
      '/_astro/',
      '/_headers',
      '/_redirects',
      '/.secret.txt',
      '/.git/config',
      '/.git/',
      '/.hidden/',
      '/.hidden/index.html',
      '/websocket/.secret.json',
      '/.well-known/security.txt',
      '/index.html.br',
      '/index.html.zst',
      '/index.html.gz',
      '/404.html.br',
      '/index.html/',
      '/api/index.json/',
      '/api/index.json/index.html',
    ]) {
      for (const coding of ['identity', 'br, gzip']) {
        const answer = await ask(path, { headers: { 'Accept-Encoding': coding } });
        assert.equal(answer.status, 404, path);
        if (coding === 'identity') assert.deepEqual(answer.body, page, path);
      }
    }
  });

  test(
    'follows no symbolic link out of the site',
    { skip: server.name === 'Caddy' && 'Caddy follows them.' },
    async () => {
      for (const path of ['/link.txt', '/link/secret.txt', '/link/root/index.html']) {
        const answer = await ask(path);
        assert.equal(answer.status, 404, path);
        assert.ok(!answer.body.includes(secret), path);
      }
    },
  );
});
