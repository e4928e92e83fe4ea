import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';

function insecureLinks(page: BuiltPage): string[] {
  return page.links
    .filter(({ url }) => url?.origin !== settings.origin && url?.protocol !== 'https:')
    .map(({ href }) => `The link "${href}" leaves the site, and not by https.`);
}

test('every link that leaves the site is https', () => {
  checkEveryPage(insecureLinks);
});

test('http, mailto and javascript links are found', () => {
  const faults = (href: string): number => insecureLinks(new BuiltPage('index.html', `<a href="${href}">x</a>`)).length;
  for (const href of ['https://example.org/', '/x/', '#x']) assert.equal(faults(href), 0, href);
  for (const href of ['http://example.org/', 'javascript:x', 'mailto:x', '//']) assert.equal(faults(href), 1, href);
});
