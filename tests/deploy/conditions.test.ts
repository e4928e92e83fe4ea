import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteRoot } from '../dist/site.ts';
import { header, type Answer } from './ask.ts';
import { hashedFile, onEachServer } from './served-site.ts';

const page = readFileSync(join(siteRoot, 'index.html'));
const pageLength = page.length;

onEachServer(({ ask }) => {
  const get = (headers: Record<string, string>, target = '/'): Promise<Answer> => ask(target, { headers });

  test('what a reader has already is not sent again', async () => {
    for (const coding of ['identity', 'br', 'zstd', 'gzip']) {
      const accepted = { 'Accept-Encoding': coding };
      const whole = await get(accepted);
      const etag = header(whole, 'etag') ?? '';
      const modified = header(whole, 'last-modified') ?? '';
      assert.match(etag, /^"[^"]+"$/, 'A file is the same byte by byte or another: no ETag is weak.');
      for (const condition of [
        { 'If-None-Match': etag },
        { 'If-None-Match': `W/${etag}` },
        { 'If-None-Match': `"other", ${etag}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': modified },
      ]) {
        const answer = await get({ ...accepted, ...condition });
        assert.equal(answer.status, 304, JSON.stringify(condition));
        assert.equal(answer.body.length, 0);
        assert.equal(header(answer, 'content-encoding'), undefined);
      }
    }
  });

  test('what has changed, or is asked for in another coding, is sent', async () => {
    const etag = header(await get({ 'Accept-Encoding': 'br' }), 'etag') ?? '';
    const modified = header(await get({}), 'last-modified') ?? '';
    const earlier = new Date(Date.parse(modified) - 86_400_000).toUTCString();
    for (const condition of [
      { 'If-None-Match': '"other"' },
      { 'If-None-Match': etag.slice(1, -1) },
      { 'If-None-Match': etag, 'Accept-Encoding': 'gzip' },
      { 'If-None-Match': etag, 'Accept-Encoding': 'identity' },
      { 'If-None-Match': '"other"', 'If-Modified-Since': modified },
      { 'If-Modified-Since': earlier },
      { 'If-Modified-Since': 'yesterday' },
      { 'If-Modified-Since': '0' },
    ]) {
      const answer = await get(condition);
      assert.equal(answer.status, 200, JSON.stringify(condition));
      assert.ok(answer.body.length > 0);
    }
  });

  test('each coding has an ETag of its own', async () => {
    for (const target of ['/', '/favicon.svg', '/api/index.json', `/${hashedFile}`]) {
      const answers = await Promise.all(
        ['identity', 'br', 'zstd', 'gzip'].map((coding) => get({ 'Accept-Encoding': coding }, target)),
      );
      assert.equal(new Set(answers.map((answer) => header(answer, 'etag'))).size, 4, target);
    }
  });

  test('what must be as it was is not sent where it is not', async () => {
    const whole = await get({});
    const modified = header(whole, 'last-modified') ?? '';
    const earlier = new Date(Date.parse(modified) - 86_400_000).toUTCString();
    assert.equal((await get({ 'If-Match': '"other"' })).status, 412);
    assert.equal((await get({ 'If-Unmodified-Since': earlier })).status, 412);
    assert.equal((await get({ 'If-Match': header(whole, 'etag') ?? '' })).status, 200);
    assert.equal((await get({ 'If-Match': '*' })).status, 200);
    assert.equal((await get({ 'If-Unmodified-Since': modified })).status, 200);
  });

  test('a part of a file is one of the file as it is, whatever is accepted', async () => {
    for (const coding of ['identity', 'gzip, br, zstd', '*']) {
      for (const [range, begin, end] of [
        ['bytes=0-0', 0, 1],
        ['bytes=10-19', 10, 20],
        ['bytes=-7', pageLength - 7, pageLength],
        [`bytes=${pageLength - 1}-`, pageLength - 1, pageLength],
        [`bytes=100-${pageLength * 9}`, 100, pageLength],
        [`bytes=-${pageLength * 9}`, 0, pageLength],
      ] as const) {
        const answer = await get({ Range: range, 'Accept-Encoding': coding });
        assert.equal(answer.status, 206, range);
        assert.equal(header(answer, 'content-encoding'), undefined);
        assert.equal(header(answer, 'content-range'), `bytes ${begin}-${end - 1}/${pageLength}`);
        assert.deepEqual(answer.body, page.subarray(begin, end), range);
      }
    }
  });

  test('several parts come together, and many are not more than the file', async () => {
    const answer = await get({ Range: 'bytes=0-4,10-14,-3', 'Accept-Encoding': 'br' });
    assert.equal(answer.status, 206);
    const boundary = /^multipart\/byteranges; boundary=(\S+)$/.exec(header(answer, 'content-type') ?? '')?.[1];
    assert.ok(boundary !== undefined);
    const parts = answer.body.toString('latin1').split(`--${boundary}`).slice(1, -1);
    assert.deepEqual(
      parts.map((part) => part.slice(part.indexOf('\r\n\r\n') + 4, -2)),
      [page.subarray(0, 5), page.subarray(10, 15), page.subarray(-3)].map((bytes) => bytes.toString('latin1')),
    );
    const many = await get({ Range: `bytes=${Array.from({ length: 1000 }, () => '0-').join(',')}` });
    assert.ok([200, 416].includes(many.status), String(many.status));
    assert.ok(many.body.length <= pageLength);
  });

  test('a part that there is not is said to be none', async () => {
    for (const range of [`bytes=${pageLength}-`, 'bytes=9999999999-', 'bytes=99999999999999999999-']) {
      for (const coding of ['identity', 'br']) {
        const answer = await get({ Range: range, 'Accept-Encoding': coding });
        assert.equal(answer.status, 416, range);
        assert.equal(header(answer, 'content-encoding'), undefined);
        // Go says no length where it cannot read the number.
        assert.ok([`bytes */${pageLength}`, undefined].includes(header(answer, 'content-range')), range);
      }
    }
    for (const range of ['bytes=5-2', 'bytes=-0', 'bytes=a-b', 'lines=0-1', 'bytes', '']) {
      const answer = await get({ Range: range });
      assert.ok(answer.body.length <= pageLength, range);
      assert.ok([200, 206, 416].includes(answer.status), `${range} ${answer.status}`);
    }
  });

  test('the rest of a page that was replaced since is the whole new page', async () => {
    const etag = header(await get({}), 'etag') ?? '';
    const compressed = header(await get({ 'Accept-Encoding': 'br' }), 'etag') ?? '';
    const rest = { Range: 'bytes=100-', 'Accept-Encoding': 'br' };
    const continued = await get({ ...rest, 'If-Range': etag });
    assert.equal(continued.status, 206);
    assert.deepEqual(continued.body, page.subarray(100));
    for (const other of ['"other"', compressed, `W/${etag}`]) {
      const whole = await get({ ...rest, 'If-Range': other });
      assert.equal(whole.status, 200, other);
      assert.deepEqual(whole.body, page);
    }
  });
});
