import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { siteRoot } from '../dist/site.ts';
import { header, type Answer } from './ask.ts';
import { decode, decoders } from './decode.ts';
import { compressedFiles, onEachServer } from './served-site.ts';

const codingOf = (answer: Answer): string => header(answer, 'content-encoding') ?? 'identity';

const decoded = (answer: Answer): Buffer => decode(answer.body, codingOf(answer));

/** What is sent to those who say what they accept, where a file is there in every coding. */
const choices: readonly (readonly [accepted: string, coding: string])[] = [
  ['br', 'br'],
  ['zstd', 'zstd'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['BR', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip,deflate,zstd', 'zstd'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.000 , zstd;q=0.0,gzip', 'gzip'],
  ['br ; q=0, gzip', 'gzip'],
  ['BR;Q=0, gzip', 'gzip'],
  ['gzip;q=0.001', 'gzip'],
  ['br;q=0.5, identity;q=0', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'zstd'],
  ['*;q=0.5', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['br;q=0, zstd;q=0, gzip;q=0', 'identity'],
  ['br;q=0, zstd;q=0, gzip;q=0, *', 'identity'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  ['xbr, br2, notgzip, zstandard, brotli', 'identity'],
  ['br,,gzip', 'br'],
  ['\t br', 'br'],
  ['"><script>', 'identity'],
];

onEachServer(({ ask }) => {
  test('every coding is smaller, and gives back the file byte by byte', async () => {
    for (const file of compressedFiles) {
      const original = readFileSync(join(siteRoot, file));
      for (const coding of Object.keys(decoders)) {
        const answer = await ask(`/${file}`, { headers: { 'Accept-Encoding': coding } });
        assert.equal(codingOf(answer), coding, file);
        assert.deepEqual(decoded(answer), original, `${file} ${coding}`);
        assert.equal(answer.body.length < original.length, coding !== 'identity', `${file} ${coding}`);
      }
    }
  });

  test('what is sent is what is accepted', async () => {
    const original = readFileSync(join(siteRoot, 'index.html'));
    for (const [accepted, coding] of choices) {
      const answer = await ask('/', { headers: { 'Accept-Encoding': accepted } });
      assert.equal(codingOf(answer), coding, accepted);
      assert.deepEqual(decoded(answer), original);
    }
    assert.equal(codingOf(await ask('/')), 'identity');
  });

  test('whatever is said to be accepted, nothing is sent that is not', async () => {
    const weight = fc.constantFrom('', ';q=0', ';q=0.0', ';q=0.000', ';q=0.3', ';q=1', '; q=0', ' ;q=1.000');
    const coding = fc.constantFrom('br', 'zstd', 'gzip', '*', 'identity', 'deflate', 'GZIP', 'compress');
    const items = fc.uniqueArray(fc.tuple(coding, weight), { selector: ([name]) => name.toLowerCase(), maxLength: 6 });
    for (const accepted of fc.sample(items, { seed: 9110, numRuns: 60 })) {
      const value = accepted.map(([name, weight]) => name + weight).join(', ');
      const answer = await ask('/', { headers: { 'Accept-Encoding': value } });
      assert.ok(accepts(accepted, codingOf(answer)), `${codingOf(answer)} for ${value}`);
    }
  });

  test('a file that is not there compressed is sent as it is', async () => {
    const file = 'websocket/1002/index.html';
    const answer = await ask(`/${file}`, { headers: { 'Accept-Encoding': 'gzip, br, zstd' } });
    assert.equal(codingOf(answer), 'identity');
    assert.deepEqual(answer.body, readFileSync(join(siteRoot, file)));
  });
});

/** RFC 9110, section 12.5.3. What is not compressed may always be sent: a page is better than 406. */
function accepts(accepted: readonly (readonly [name: string, weight: string])[], coding: string): boolean {
  if (coding === 'identity') return true;
  const weights = new Map(accepted.map(([name, weight]) => [name.toLowerCase(), weight]));
  const weight = weights.get(coding) ?? weights.get('*');
  return weight !== undefined && Number(/q=(.*)/.exec(weight)?.[1] ?? 1) > 0;
}

onEachServer(
  ({ ask }) => {
    test('a build that was not compressed is served', async () => {
      for (const file of compressedFiles) {
        const answer = await ask(`/${file}`, { headers: { 'Accept-Encoding': 'gzip, br, zstd' } });
        assert.equal(answer.status, file.endsWith('404.html') ? 404 : 200, file);
        assert.equal(codingOf(answer), 'identity', file);
        assert.deepEqual(answer.body, readFileSync(join(siteRoot, file)), file);
      }
    });
  },
  { compressed: false },
);

test('what is accepted is read as RFC 9110 says', () => {
  assert.ok(accepts([['br', '']], 'br'));
  assert.ok(!accepts([['br', ';q=0.0']], 'br'));
  assert.ok(!accepts([['gzip', '']], 'br'));
  assert.ok(accepts([['*', ';q=0.3']], 'br'));
  assert.ok(
    !accepts(
      [
        ['*', ''],
        ['br', ';q=0'],
      ],
      'br',
    ),
  );
});
