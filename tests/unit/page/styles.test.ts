import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inlineTokens } from '../../../src/build/page/inline-tokens.ts';
import { namesOf } from '../../../src/build/page/page-names.ts';
import { askedNames, pruneStyles } from '../../../src/build/page/prune-styles.ts';

const none: ReadonlySet<string> = new Set();

describe('pruneStyles', () => {
  const prune = (css: string, markup: string): string => pruneStyles(css, namesOf(markup, []));

  test('leaves out a rule that names a class, an id or an element that the page lacks', () => {
    const css = '.a{margin:0}.b{margin:1px}#c{margin:2px}#d{margin:3px}p{margin:4px}table{margin:5px}';
    assert.equal(prune(css, '<p class="x a" id="c">'), '.a{margin:0}#c{margin:2px}p{margin:4px}');
  });

  test('keeps a rule of which one selector can match, and one that tells a state', () => {
    const css =
      '.a,.b{margin:0}p:is(.b,.a){margin:1px}p:is(.b,.c){margin:2px}p:not(.b){margin:3px}[hidden]{margin:4px}';
    assert.equal(
      prune(css, '<p class="a">'),
      '.a,.b{margin:0}p:is(.b,.a){margin:1px}p:not(.b){margin:3px}[hidden]{margin:4px}',
    );
  });

  test('looks into layers, media and nested rules', () => {
    const css = '@layer x{@media print{.a{.b{margin:0}.c{margin:1px}}.d{margin:2px}}}';
    assert.equal(prune(css, '<p class="a"><b class="c">'), '@layer x{@media print{.a{& .c{margin:1px}}}}');
  });

  test('asks for each name of a selector, also behind one that does not match', () => {
    assert.deepEqual(askedNames('.a .b:is(#c,p:where(.d)),.e:has(.f){margin:0}'), [
      ['class', 'a'],
      ['class', 'b'],
      ['id', 'c'],
      ['type', 'p'],
      ['class', 'd'],
      ['class', 'e'],
      ['class', 'f'],
    ]);
  });
});

describe('inlineTokens', () => {
  test('puts a value that is read once in its place, through others, and drops what is never read', () => {
    const css = ':root{--one:1px;--two:var(--one) 2px;--never:3px}p{margin:var(--two)}';
    assert.equal(inlineTokens(css, none), ':root{}p{margin:1px 2px}');
  });

  test('shortens the names of others, but of what a script reads', () => {
    const css = ':root{--paper:red;--often:blue}p{color:var(--often)}a{color:var(--often);background:var(--paper)}';
    assert.equal(
      inlineTokens(css, new Set(['--paper'])),
      ':root{--paper:red;--a:blue}p{color:var(--a)}a{color:var(--a);background:var(--paper)}',
    );
  });

  test('keeps what has another value elsewhere', () => {
    const css = ':root{--m:1px}.a{--m:2px}p{margin:var(--m)}';
    assert.equal(inlineTokens(css, none), ':root{--a:1px}.a{--a:2px}p{margin:var(--a)}');
  });

  test('gives no two properties one name', () => {
    const names = Array.from({ length: 80 }, (_, index) => `--token-${index}`);
    const css = `:root{${names.map((name, index) => `${name}:${index}px`).join(';')}}p{${names
      .map((name) => `margin:var(${name});padding:var(${name})`)
      .join(';')}}`;
    const declared = [...inlineTokens(css, none).matchAll(/(--\w+):/g)].map(([, name]) => name);
    assert.equal(new Set(declared).size, names.length);
  });
});
