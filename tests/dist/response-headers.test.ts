import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from './site.ts';

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

test('every file that programs read is open to any origin, and Markdown says that it is', () => {
  const open = { 'Access-Control-Allow-Origin': '*' };
  const markdown = { ...open, 'Content-Type': 'text/markdown; charset=utf-8' };
  for (const path of [
    '/api/index.json',
    '/api/websocket/pairs/1002-vs-1007.json',
    '/llms.txt',
    '/llms-full.txt',
    '/',
  ]) {
    assert.deepEqual(sentFor(path, rules), open, path);
  }
  for (const path of ['/index.md', '/ja/websocket/1002/index.md', '/api/index.md']) {
    assert.deepEqual(sentFor(path, rules), markdown, path);
  }
});

test('a header that two rules set is found', () => {
  const twice = rulesIn('/api/*\n  A: *\n/*.md\n  A: *\n');
  assert.deepEqual(sentFor('/api/index.json', twice), { A: '*' });
  assert.deepEqual(sentFor('/api/index.md', twice), { A: '*, *' });
});
