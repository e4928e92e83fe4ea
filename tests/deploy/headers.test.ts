import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyResponse, preflightResponse } from '../../src/site/response-headers.ts';
import { header, type Answer, type Asked } from './ask.ts';
import { headerFaults } from './expected-headers.ts';
import { hashedFile, onEachServer } from './served-site.ts';

/** A request, and what answers it: every kind of answer that there is. */
type Case = readonly [status: number, target: string, asked?: Asked];

const empty = { 'Content-Length': '0' };

const cases: readonly Case[] = [
  [200, '/'],
  [200, '/', { headers: { 'Accept-Encoding': 'br' } }],
  [200, '/', { method: 'HEAD' }],
  [200, '/ja/websocket/1006/'],
  [200, '/websocket/1006/?q=%3Cscript%3E'],
  [200, '/index.md'],
  [200, '/api/index.json', { headers: { Origin: 'https://elsewhere.example' } }],
  [200, '/favicon.svg'],
  [200, '/og.png'],
  [200, `/${hashedFile}`],
  [200, `/${hashedFile}`, { headers: { 'Accept-Encoding': 'gzip' } }],
  [204, '/api/index.json', { method: 'OPTIONS' }],
  [204, '/nothing', { method: 'OPTIONS' }],
  [204, `/${hashedFile}`, { method: 'OPTIONS' }],
  [206, '/', { headers: { Range: 'bytes=0-9' } }],
  [206, '/api/index.json', { headers: { Range: 'bytes=0-1,4-5' } }],
  [301, '/websocket'],
  [301, '/fr/websocket/1006?a=b'],
  [404, '/nothing'],
  [404, '/ja/nothing/', { headers: { 'Accept-Encoding': 'zstd' } }],
  [404, '/nothing', { method: 'HEAD' }],
  [404, '/_astro/nothing.js'],
  [404, '/api/nothing.json'],
  [404, '/_headers'],
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'].map((method): Case => [
    405,
    '/websocket/1006/',
    { method, headers: empty },
  ]),
  [405, '/nothing', { method: 'POST', headers: empty }],
  [405, `/${hashedFile}`, { method: 'POST', headers: empty }],
  [412, '/', { headers: { 'If-Match': '"other"' } }],
  [412, `/${hashedFile}`, { headers: { 'If-Match': '"other"' } }],
  [416, '/', { headers: { Range: 'bytes=9999999-' } }],
  [416, `/${hashedFile}`, { headers: { Range: 'bytes=9999999-' } }],
];

/** What a server refuses by itself, before it looks at an address. */
const malformed: readonly string[] = [
  'GET\r\n\r\n',
  'get / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nno header\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: -1\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: other\r\n\r\n',
  '<script>alert(1)</script> / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
];

onEachServer(({ server, ask, askPlain, askSecure, send, sendPlain }) => {
  test('every kind of answer has all headers, each once', async () => {
    const faults: string[] = [];
    for (const [status, target, asked] of cases) {
      const answer = await ask(target, asked);
      const label = `${asked?.method ?? 'GET'} ${target} ${JSON.stringify(asked?.headers ?? {})}`;
      // nginx answers an address without its slash with 301, Caddy with 308.
      const isExpected = answer.status === status || (status === 301 && answer.status === 308);
      if (!isExpected) faults.push(`${label}: ${answer.status} and not ${status}`);
      faults.push(...headerFaults(answer, pathSent(target, answer)).map((fault) => `${label}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });

  test('what is not modified has the headers of the file', async () => {
    for (const target of ['/', '/api/index.json', '/favicon.svg', `/${hashedFile}`]) {
      for (const coding of ['identity', 'br']) {
        const whole = await ask(target, { headers: { 'Accept-Encoding': coding } });
        const etag = header(whole, 'etag') ?? '';
        const answer = await ask(target, { headers: { 'Accept-Encoding': coding, 'If-None-Match': etag } });
        assert.equal(answer.status, 304, target);
        assert.deepEqual(headerFaults(answer, target), []);
        // A browser puts these in the place of those that it has kept with the page.
        for (const name of ['content-security-policy', 'cache-control', 'etag', 'vary']) {
          assert.equal(header(answer, name), header(whole, name), `${target} ${name}`);
        }
      }
    }
  });

  test('no header passes for another, or for an address', async () => {
    // A cache in front would give to everybody what one of these was answered with.
    for (const [name, value] of [
      ['Range', ':/_astro/'],
      ['Range', ':br'],
      ['Range', ',gzip'],
      ['Range', '200::/_astro/'],
      ['Accept-Encoding', 'x:br'],
      ['Accept-Encoding', ':/_astro/'],
    ] as const) {
      for (const target of ['/', '/nothing']) {
        const answer = await ask(target, { headers: { [name]: value } });
        const label = `${target} ${name}: ${value}`;
        // nginx leaves such a part out of account, and Caddy has none.
        assert.ok((target === '/' ? [200, 416] : [404]).includes(answer.status), `${answer.status} ${label}`);
        assert.deepEqual(headerFaults(answer, pathSent(target, answer)), [], label);
        assert.equal(header(answer, 'content-encoding'), undefined, label);
      }
    }
  });

  test('a browser may ask before a script does, and is told what there is', async () => {
    const asked = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' };
    const answer = await ask('/api/index.json', { method: 'OPTIONS', headers: asked });
    for (const [name, value] of Object.entries(preflightResponse)) assert.equal(header(answer, name), value);
    assert.equal(answer.body.length, 0);
    const plain = await ask('/api/index.json', { headers: asked });
    for (const name of Object.keys(preflightResponse)) assert.equal(header(plain, name), undefined);
    const refused = await ask('/', { method: 'DELETE', headers: empty });
    assert.equal(header(refused, 'allow'), 'GET, HEAD, OPTIONS');
  });

  test('HEAD says what GET says, without the file', async () => {
    for (const target of ['/', '/websocket/1006/', '/api/index.json', '/og.png', '/nothing', '/websocket']) {
      for (const coding of ['identity', 'br', 'gzip']) {
        const headers = { 'Accept-Encoding': coding };
        const [get, head] = [await ask(target, { headers }), await ask(target, { method: 'HEAD', headers })];
        assert.equal(head.status, get.status, target);
        assert.equal(head.body.length, 0, target);
        // The length may be left out (RFC 9110, section 9.3.2), and there is nothing that could come in chunks.
        const varying = ['date', 'content-length', 'transfer-encoding', 'content-type'];
        const compared = ({ headers }: Answer): [string, readonly string[]][] =>
          [...headers].filter(([name]) => !varying.includes(name)).sort();
        assert.deepEqual(compared(head), compared(get), target);
        const length = header(head, 'content-length');
        if (length !== undefined && get.status !== 308) assert.equal(Number(length), get.body.length, target);
      }
    }
  });

  test('what is no request is refused, with nothing of it in the answer', async () => {
    for (const request of malformed) {
      const answer = await send(request);
      assert.ok([400, 405, 501, 505].includes(answer.status), `${answer.status} ${request}`);
      assert.doesNotMatch(answer.body.toString('latin1'), /script|zz|other|no header/, request);
      if (server.name === 'nginx') {
        assert.deepEqual(headerFaults(answer, '/'), [], request);
      } else if (answer.status !== 405) {
        // Go answers for Caddy here, before any configuration: a line of plain text, which no browser takes for a page.
        assert.match(header(answer, 'content-type') ?? '', /^text\/plain/, request);
        assert.match(answer.body.toString('latin1'), /^[\w :]{5,80}$/, request);
      }
    }
  });

  test('addresses and headers of any length get an answer with all headers', async () => {
    for (const length of [255, 300, 1000, 3000, 7000, 9000, 60_000]) {
      for (const target of [`/${'a'.repeat(length)}`, `/${'a/'.repeat(length / 2)}`, `/?q=${'a'.repeat(length)}`]) {
        const answer = await ask(target);
        assert.ok([200, 404, 414].includes(answer.status), `${answer.status} ${target.slice(0, 9)} ${length}`);
        assert.deepEqual(headerFaults(answer, '/'), []);
      }
      const answer = await ask('/', { headers: { Cookie: 'a'.repeat(length) } });
      assert.ok([200, 400].includes(answer.status), `${answer.status} ${length}`);
      assert.deepEqual(headerFaults(answer, '/'), []);
    }
  });

  test(
    'with HTTP/2 and TLS every answer is the same',
    { skip: server.name === 'Caddy' && 'It needs a name.' },
    async () => {
      for (const [status, target, asked] of cases) {
        const method = asked?.method ?? 'GET';
        // Names of fields are in lower case there (RFC 9113, section 8.2.1), as Node writes them, and a body needs no length.
        if (method !== 'GET') continue;
        const answer = await askSecure(target, asked);
        assert.equal(answer.status, status, target);
        assert.deepEqual(headerFaults(answer, pathSent(target, answer)), [], target);
      }
    },
  );

  test('nothing is sent to those who cannot read headers', async () => {
    // As before HTTP/1.0. Go refuses it.
    const old = send('GET /\r\n');
    if (server.name === 'nginx') await assert.rejects(old, /^Error: No answer/);
    else assert.equal((await old).status, 400);
  });

  test('without TLS there is nothing but the way to it, on this host', async () => {
    for (const [target, to] of [
      ['/', '/'],
      ['/fr/websocket/1006/?a=b', '/fr/websocket/1006/?a=b'],
      ['//elsewhere.example/..', '//elsewhere.example/..'],
      ['http://elsewhere.example/x', '/x'],
    ] as const) {
      const answer = await askPlain(target, { headers: { Host: 'elsewhere.example' } });
      assert.equal(answer.status, 301, target);
      assert.equal(header(answer, 'location'), `https://codes.example.org${to}`);
      for (const [name, value] of Object.entries(everyResponse)) assert.equal(header(answer, name), value, name);
    }
    for (const target of ['http:.elsewhere.example', 'http:@elsewhere.example/', '.elsewhere.example', '*']) {
      const answer = await askPlain(target);
      assert.equal(answer.status, 400, target);
      assert.equal(header(answer, 'location'), undefined, target);
    }
    // As before HTTP/1.0: there are no headers.
    const old = sendPlain('GET /\r\n');
    if (server.name === 'nginx') await assert.rejects(old, /^Error: No answer/);
    else assert.equal((await old).status, 400);
  });
});

/** What was sent for an address: a page where nothing stands there, or where it is led elsewhere. */
function pathSent(target: string, { status }: Answer): string {
  return status === 404 || (status === 204 && target === '/nothing') ? '/404.html' : target.replace(/\?.*/, '');
}

test('a header that is left out, said twice or another is found', () => {
  const right = new Map(
    Object.entries({
      ...everyResponse,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    }).map(([name, value]) => [name.toLowerCase(), [value]]),
  );
  const faults = (headers: Answer['headers'], path = '/a.json'): number =>
    headerFaults({ status: 200, headers, body: Buffer.alloc(0) }, path).length;
  assert.equal(faults(right), 0);
  assert.equal(faults(right, '/'), 1);
  assert.equal(faults(right, '/_astro/a.json'), 1);
  assert.equal(faults(new Map([...right, ['x-frame-options', ['SAMEORIGIN']]])), 1);
  assert.equal(faults(new Map([...right, ['server', ['nginx/1.22.1']]])), 1);
  assert.equal(faults(new Map([...right].slice(1))), 1);
  assert.ok(faults(new Map([...right, ['x-frame-options', ['DENY', 'DENY']]])) > 0);
});
