import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { files, siteRoot } from '../dist/site.ts';
import { header, type Answer } from './ask.ts';
import { headerFaults } from './expected-headers.ts';
import { onEachServer, secret } from './served-site.ts';

const digest = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

/** What may be sent in full: the files of the site, and those that the tests put there to be read. */
const known = new Set([...files.map((file) => digest(readFileSync(join(siteRoot, file)))), digest('é\n')]);

const hostile: readonly string[] = [
  '/../secret.txt',
  '/../../../../etc/passwd',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%2e%2e%5c%2e%2e%5cetc%5cpasswd',
  '/websocket/../../secret.txt',
  '/websocket/..%2f..%2fsecret.txt',
  '/.%2e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%c0%ae%c0%ae%c0%afsecret.txt',
  '/%e0%80%ae%e0%80%ae/secret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/..;/secret.txt',
  '/.../secret.txt',
  '/websocket/1006/../../../secret.txt',
  '/index.html%00.txt',
  '/%00',
  '/websocket%00/',
  '/%',
  '/%2',
  '/%zz',
  '/%%32%65',
  '/%ff%fe',
  '/websocket/%0d%0aSet-Cookie:%20a=b',
  '/websocket%0d%0aSet-Cookie:%20a=b',
  '/websocket%0aX/',
  '//elsewhere.example',
  '//elsewhere.example/',
  '//elsewhere.example/..',
  '//elsewhere.example/%2e%2e',
  '//elsewhere.example/../websocket',
  '//elsewhere.example/%2e%2e/websocket',
  '//elsewhere.example//..//websocket',
  '//elsewhere.example/..?a=b',
  '//elsewhere.example/../websocket?a=b',
  '///elsewhere.example/../websocket?a=b',
  '/\\elsewhere.example/../websocket?a=b',
  '/%5celsewhere.example/../websocket?a=b',
  '/%2felsewhere.example/../websocket?a=b',
  '/%2f%2felsewhere.example/../websocket',
  '/%09/elsewhere.example/../websocket?a=b',
  '//websocket',
  '//websocket?a=b',
  '/websocket//1006',
  '/websocket/./1006',
  '/./websocket',
  '/websocket/1006?//elsewhere.example',
  '/websocket/1006?%0d%0aSet-Cookie:a=b',
  '/websocket;@elsewhere.example/',
  'http://elsewhere.example/websocket',
  'http://elsewhere.example//elsewhere.example/../websocket?a=b',
  '/[websocket]',
  '/websock*t',
  '/websocke?',
  '/{websocket,fr}',
  '/{env.HOME}',
  '/$host/',
  '/websocket/1006/index.html/../../../../secret.txt',
  '/~root/',
  '/WEBSOCKET/',
  '/websocket/1006/%20',
  '/websocket/1006 ',
  '/CON',
  '/aux.html',
  '/index.html::$DATA',
];

const piece = fc.constantFrom(
  ...['..', '.', '%2e%2e', '%2E', '%2f', '/', '//', '\\', '%5c', '%00', '%c0%ae', '%252e', '%', ';', '?', '#', '@'],
  ...['websocket', '1006', 'fr', 'root', 'secret.txt', 'index.html', 'elsewhere.example', '.git', 'config', '~', '*'],
);

onEachServer(({ ask }) => {
  test('no address leads out of the site, by a file or by a redirect', async () => {
    const faults: string[] = [];
    const made = fc.sample(fc.array(piece, { maxLength: 8 }), { seed: 3986, numRuns: 400 });
    for (const target of [...hostile, ...made.map((pieces) => `/${pieces.join('')}`)]) {
      const answer = await ask(target);
      faults.push(...addressFaults(answer).map((fault) => `${target} ${answer.status}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });

  test('a query changes nothing of a page', async () => {
    const page = await ask('/websocket/1006/');
    for (const query of [
      '?',
      '?q=<script>',
      '?q=%00',
      '?../../etc/passwd',
      '?%zz',
      '?a=b?c=d',
      `?${'&'.repeat(999)}`,
    ]) {
      const answer = await ask(`/websocket/1006/${query}`);
      assert.equal(answer.status, 200, query);
      assert.deepEqual(answer.body, page.body);
    }
  });

  test('a host that is not ours changes nothing of an answer', async () => {
    for (const host of ['elsewhere.example', 'codes.example.org:99', '127.0.0.1', 'a"b']) {
      const headers = { Host: host, 'X-Forwarded-Host': 'elsewhere.example', 'X-Forwarded-Proto': 'http' };
      const moved = await ask('/websocket', { headers });
      if (moved.status !== 400) assert.equal(header(moved, 'location'), '/websocket/', host);
      assert.ok(!moved.body.includes('elsewhere'), host);
    }
  });
});

/** What is wrong with the answer to an address that somebody made up. */
function addressFaults(answer: Answer): string[] {
  const location = header(answer, 'location');
  const isRedirect = answer.status === 301 || answer.status === 308;
  return [
    ...([200, 301, 308, 400, 404, 414].includes(answer.status) ? [] : ['No such answer is expected.']),
    ...(answer.body.includes(secret) || answer.body.includes('root:x:0') ? ['It tells what it must not.'] : []),
    ...(answer.status === 200 && !known.has(digest(answer.body)) ? ['What it sends is no file of the site.'] : []),
    ...(isRedirect && (location === undefined || !leadsToThisHost(location)) ? [`It leads to ${location}.`] : []),
    ...(answer.headers.has('set-cookie') || answer.headers.has('x') ? ['A header was made by the address.'] : []),
    // Go refuses what is no address (400) before Caddy sees it.
    ...(answer.status === 400 && header(answer, 'content-type')?.startsWith('text/plain') === true
      ? []
      : headerFaults(answer, '/index.html').filter((fault) => !fault.startsWith('Content-Security-Policy'))),
  ];
}

/** As a browser reads it: it takes a backslash for a slash, and leaves tabs and line ends out. */
function leadsToThisHost(location: string): boolean {
  const { origin } = new URL(location, 'https://codes.example.org/a/');
  return location.startsWith('/') && origin === 'https://codes.example.org';
}

test('a redirect to another host is found, however it is written', () => {
  for (const location of ['//a.example/', '/\\a.example', '/\t/a.example', 'https://a.example/', 'a/']) {
    assert.ok(!leadsToThisHost(location), location);
  }
  assert.ok(leadsToThisHost('/websocket/?//a.example'));
});
