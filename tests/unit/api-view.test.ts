import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { apiFiles } from '../../src/site/api/api-files.ts';
import { apiView } from '../../src/site/api-view.ts';
import { apiPages } from '../../src/site/pages.ts';
import { noText, someKnown } from './api-builders.ts';
import { someCode, someProtocol } from './builders.ts';

const protocols = [someProtocol([someCode(7)], {}, 'another'), someKnown];
const files = apiFiles(protocols, noText);
const pages = apiPages(protocols).map(({ props: { page } }) => page);

test('the page for programs shows a file of each kind, of a protocol that has one', () => {
  for (const page of pages) {
    const { files: shown } = apiView(page, files);
    assert.deepEqual(
      shown.map(({ example }) => example.path),
      [
        '/api/index.json',
        '/api/another.json',
        '/api/another/7.json',
        '/api/websocket/pairs/1002-vs-1007.json',
        '/api/websocket/observed.json',
        '/api/websocket/messages.json',
        '/api/websocket/products.json',
      ],
    );
    for (const { example, schema } of shown) assert.ok(files.has(example.path) && files.has(schema.path));
  }
  assert.equal(pages.length, localeTags.length);
});

test('a kind that no protocol has is not shown', () => {
  const [page] = apiPages([someProtocol([someCode(7)])]);
  assert.ok(page);
  const { files: shown } = apiView(page.props.page, apiFiles([someProtocol([someCode(7)])], noText));
  assert.deepEqual(
    shown.map(({ kind }) => kind),
    ['index', 'protocol', 'code'],
  );
});

test('a command is shown with the beginning of what it prints', () => {
  const [page] = pages;
  assert.ok(page);
  const [whole, text] = apiView(page, files).examples;
  assert.match(whole?.command.command ?? '', /^curl https:.*\/api\/another\/7\.json$/);
  assert.ok(
    files
      .get('/api/another/7.json')?.()
      .startsWith(whole?.command.output.slice(0, -1) ?? '-'),
  );
  assert.equal(text?.command.output, 'Fix 7.');
});
