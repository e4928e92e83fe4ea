import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { test } from 'node:test';
import { cacheControl, everyResponse, servedTypes } from '../../src/site/response-headers.ts';
import { files, readFile } from './site.ts';

interface Rule {
  readonly path: RegExp;
  readonly name: string;
  readonly value: string;
}

/** The rules of a `_headers` file: a path with `*` for anything, and below it, indented, a header a line. */
function rulesIn(text: string): Rule[] {
  let path = /^$/;
  return text.split('\n').flatMap((line): Rule[] => {
    if (line.startsWith('/')) path = new RegExp(`^${line.split('*').map(RegExp.escape).join('.*')}$`);
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ path, name, value }];
  });
}

/** What a host sends that joins the values of a header where several rules set it. */
function sentFor(path: string, rules: readonly Rule[]): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { path: pattern, name, value } of rules) {
    if (pattern.test(path)) sent[name] = name in sent ? `${sent[name] ?? ''}, ${value}` : value;
  }
  return sent;
}

const rules = rulesIn(readFile('_headers'));

/** What hosts read and do not send. */
const isRule = (file: string): boolean => /^_(?:headers|redirects)$/.test(file);

test('every file is sent with all headers, its own policy and the type that hosts do not know', () => {
  for (const file of ['', 'websocket/1002/', 'fr/websocket/', '404.html', ...files.filter((file) => !isRule(file))]) {
    const extension = extname(file) || '.html';
    const [page = '', own = ''] = ['.html', extension].map((kind) => servedTypes[kind]?.contentSecurityPolicy ?? '');
    assert.deepEqual(
      sentFor(`/${file}`, rules),
      {
        ...everyResponse,
        'Content-Security-Policy': extension === '.html' ? page : `${page}, ${own}`,
        ...(extension === '.md' && { 'Content-Type': 'text/markdown; charset=utf-8' }),
        ...(file.startsWith('_astro/') && { 'Cache-Control': cacheControl.hashed }),
      },
      file,
    );
  }
});

test('hosts read the whole file', () => {
  // Cloudflare Pages reads 100 rules, and 2,000 characters of a line (developers.cloudflare.com/pages/configuration/headers).
  const lines = readFile('_headers').split('\n');
  assert.ok(lines.filter((line) => line.startsWith('/')).length <= 100);
  assert.ok(Math.max(...lines.map((line) => line.length)) <= 2000);
  assert.deepEqual(
    lines.filter((line) => line !== '' && !/^(?:\/\S*| {2}[\w-]+: \S.*)$/.test(line)),
    [],
  );
});

test('the picture that is text may use the style that it has, and no other', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(readFile('favicon.svg')) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  assert.ok(servedTypes['.svg']?.contentSecurityPolicy.includes(`style-src 'sha256-${hash}';`));
  assert.deepEqual(
    files.filter((file) => file.endsWith('.svg')),
    ['favicon.svg'],
  );
});

test('a header that two rules set is found', () => {
  const twice = rulesIn('/api/*\n  A: *\n/*.md\n  A: *\n');
  assert.deepEqual(sentFor('/api/index.json', twice), { A: '*' });
  assert.deepEqual(sentFor('/api/index.md', twice), { A: '*, *' });
});
