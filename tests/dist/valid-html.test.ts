import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { assertNone } from './faults.ts';
import { pages } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Its limit of 70 characters knows no full-width characters; titles.test.ts measures titles.
      'long-title': 'off',
      // A table that turns into a stack of blocks on a phone loses its roles in Safari and Chromium unless they are
      // stated (Adrian Roselli, "Tables, CSS Display Properties, and ARIA").
      'no-redundant-role': 'off',
      // An id may begin with a digit: #1006 leads to the questions on 1006.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

async function invalidities(file: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  );
}

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { path, file, html } of pages) {
    for (const sentence of await invalidities(file, html)) faults.push(`${path}: ${sentence}`);
  }
  assertNone(faults);
});

test('the validator sees a list without items around, a repeated attribute and a block in a paragraph', async () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><ul><p>a</p></ul>
    <a href="/" href="/">b</a><p><div>c</div></p></body></html>`;
  const found = (await invalidities('x.html', html)).join('\n');
  for (const rule of ['element-permitted-content', 'no-dup-attr', 'close-order']) assert.match(found, new RegExp(rule));
});
