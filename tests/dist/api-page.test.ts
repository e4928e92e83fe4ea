import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { isObject, listOf, objectOf, schemas, textOf, type Json, type JsonObject } from './api.ts';
import { assertNone } from './faults.ts';
import type { BuiltPage } from './page.ts';
import { isServed, pages, readFile } from './site.ts';
import * as tree from './tree.ts';

const apiPages = pages.filter(({ address }) => address.kind === 'api');

/** What stands on a page for listeners and readers alike, without the backticks of code. */
function said(page: BuiltPage): string {
  return page.runs.map(({ text }) => text).join('\n');
}

/** The names and the descriptions of all fields of a schema. */
function fieldsOf(value: Json): string[] {
  if (!isObject(value)) return Array.isArray(value) ? listOf(value).flatMap(fieldsOf) : [];
  const { properties } = value;
  const own = isObject(properties)
    ? Object.entries(properties).flatMap(([name, field]) => [name, textOf(objectOf(field)['description'])])
    : [];
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

function unexplained(page: BuiltPage, schema: JsonObject): string[] {
  const text = said(page);
  return [...new Set([textOf(schema['title']), textOf(schema['description']), ...fieldsOf(schema)])]
    .filter((words) => !text.includes(words.replaceAll('`', '')))
    .map((words) => `${page.path} does not explain “${words}”.`);
}

test('the page for programs explains every field of every schema, in every language', () => {
  assert.equal(apiPages.length, 3);
  assertNone(apiPages.flatMap((page) => schemas.flatMap(({ value }) => unexplained(page, value))));
});

test('what it shows as printed by a command is what stands in the file', () => {
  for (const page of apiPages) {
    const [whole, one, ...others] = page.named('figure').map((figure) => {
      const [command, output] = tree.elementsIn(figure).filter(({ tagName }) => tagName === 'pre');
      assert.ok(command && output);
      return { command: tree.textOf(command), output: tree.textOf(output) };
    });
    assert.ok(whole && one && others.length === 0);
    const file = new URL(whole.command.replace('curl ', '')).pathname.slice(1);
    const text = readFile(file);
    const document = JSON.parse(text) as Json;
    assert.ok(text.startsWith(whole.output.replace(/…$/, '')), page.path);
    const [, field = '', tag = ''] = /\| jq -r '\.(\w+)\.text\["([^"]+)"\]'$/.exec(one.command) ?? [];
    assert.equal(one.output, objectOf(objectOf(objectOf(document)[field])['text'])[tag], page.path);
    assert.equal(tag, page.locale);
  }
});

test('it leads to a file of each kind and to each schema', () => {
  for (const page of apiPages) {
    const files = page.links.flatMap(({ url }) =>
      url?.origin === settings.origin && url.pathname.endsWith('.json') ? [url.pathname] : [],
    );
    assert.ok(files.every(isServed));
    for (const { path } of schemas) assert.ok(files.includes(path), `${page.path} does not lead to ${path}.`);
    assert.equal(new Set(files).size, 2 * schemas.length);
  }
});

test('a field that is not explained is found', () => {
  const [page] = apiPages;
  assert.ok(page);
  const schema = {
    title: 'Index',
    description: 'Where it begins.',
    properties: { none: { description: 'It is not.' } },
  };
  assert.equal(unexplained(page, schema).length, 2);
});
