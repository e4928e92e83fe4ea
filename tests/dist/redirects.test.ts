import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../src/domain/suggestion.ts';
import { localeOf, prefixOf } from '../../src/i18n/urls.ts';
import { knownAddresses } from '../../src/site/address-helper.ts';
import { protocols } from './content.ts';
import { assertNone } from './faults.ts';
import { isServed, readFile } from './site.ts';

const rules = readFile('_redirects')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

test('every rule leads from an address that nothing stands at to a page, in its language', () => {
  assertNone(
    rules.flatMap(([from = '', to = '', status]) => [
      ...(isServed(from) || isServed(`${from}/`) ? [`${from} is a page already.`] : []),
      ...(isServed(to) && to.endsWith('/') ? [] : [`${from} leads to ${to}, which was not built.`]),
      ...(localeOf(from) === localeOf(to) ? [] : [`${from} leads to another language: ${to}.`]),
      ...(status === '301' ? [] : [`${from} leads to ${to} with ${String(status)}.`]),
    ]),
  );
  assert.equal(new Set(rules.map(([from]) => from)).size, rules.length);
});

test('hosts take so many rules', () => {
  // Cloudflare Pages reads 2,000 of those without a placeholder.
  assert.ok(rules.length > 100 && rules.length <= 2000, String(rules.length));
});

test('the page for lost addresses finds what the rules lead to', () => {
  const known = knownAddresses(protocols);
  assertNone(
    rules.flatMap(([from = '', to = '']) => {
      const found = `${prefixOf(localeOf(from))}${suggest(from, known)?.steps.join('/') ?? ''}/`;
      return found === to ? [] : [`${from} leads to ${to}, but is found as ${found}.`];
    }),
  );
});
