import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sourceHash } from '../../../src/build/page/content-security-policy.ts';
import { LoadedScripts } from '../../../src/build/page/loaded-scripts.ts';
import { packPage } from '../../../src/build/page/pack-page.ts';
import { PageStyles } from '../../../src/build/page/page-styles.ts';

const head = '<meta charset="utf-8"><title>t</title>';

function packed(inHead: string, body: string, scripts: Readonly<Record<string, string>> = {}): string {
  const loaded = new LoadedScripts(new Map(Object.entries(scripts)));
  const html = `<html><head>${head}${inHead}</head><body>${body}</body></html>`;
  return packPage(html, new PageStyles(loaded.customProperties), loaded);
}

function policyOf(html: string): string {
  return /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

describe('a packed page', () => {
  test('has one style with what it needs, before anything else but its policy', () => {
    const html = packed('<style>.a{color:red}.b{color:blue}</style><style>p{margin:0}</style>', '<p class="a">x</p>');
    assert.match(
      html,
      /<head><meta charset="utf-8"><meta http-equiv="[^"]*" content="[^"]*"><style>([^<]*)<\/style><title>/,
    );
    assert.match(html, /<style>\.a\{color:red\}p\{margin:0\}<\/style>/);
  });

  test('allows the scripts and the style that it has, by hash, and no others', () => {
    const html = packed(
      '<style>p{margin:0}</style><script type="speculationrules">{}</script>',
      '<p></p><script>first()</script><script type="application/ld+json">{}</script><script type="module">last()</script>',
    );
    const policy = policyOf(html);
    for (const text of ['first();', 'last()', '{}', 'p{margin:0}']) assert.ok(policy.includes(sourceHash(text)), text);
    assert.equal(policy.match(/sha256-/g)?.length, 4);
    assert.doesNotMatch(policy, /unsafe/);
  });

  test('has at most one script that runs at once and one that waits, each in the place of the last', () => {
    const html = packed(
      '',
      '<i></i><script>let a=1;use(a)</script><b></b><script type="module">var e=1;f(e)</script><script>use(2)</script><s></s><script type="module">var e=2;g(e)</script>',
    );
    assert.match(html, /<i><\/i><b><\/b><script>[^<]*use\(2\);?<\/script><s><\/s><script type="module">/);
    assert.match(
      html,
      /<script type="module">\(\(\)=>\{var e=1;f\(e\)\}\)\(\);\(\(\)=>\{var e=2;g\(e\)\}\)\(\);<\/script><\/body>/,
    );
  });

  test('keeps the rules for what its scripts add, its own and those that it loads', () => {
    const styles = '<style>.own{margin:0}.far{margin:1px}.gone{margin:2px}</style>';
    const body = '<a data-script="/_astro/far.js"></a><script>add(`own`)</script>';
    const html = packed(styles, body, { 'far.js': 'add("far")', 'elsewhere.js': 'add("gone")' });
    assert.match(html, /\.own\{/);
    assert.match(html, /\.far\{/);
    assert.doesNotMatch(html, /\.gone\{/);
  });

  test('writes an apostrophe as it is', () => {
    assert.match(packed('', '<p>Node&#39;s ws</p>'), /<p>Node's ws<\/p>/);
  });

  test('is refused where its head has no place for a policy, or a script cannot stand with others', () => {
    const none = new LoadedScripts(new Map());
    const pack = (html: string): string => packPage(html, new PageStyles(none.customProperties), none);
    assert.throws(() => pack('<html><head></head></html>'), /charset/);
    const imports = '<script type="module">import "./x.js"</script><script type="module">f()</script>';
    assert.throws(() => packed('', imports), /must not import/);
  });
});
