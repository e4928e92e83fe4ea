import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, childrenOf, isText } from './tree.ts';

/**
 * What lets a page differ by the scheme in more than colors, which is all that `light-dark()` holds. The browser tests ask in
 * dark colors only what depends on colors (tests/e2e/axe.ts).
 */
const differing = /prefers-color-scheme|light-dark\((?:[^()]|\([^()]*\))*(?:url|image|gradient)/;

function schemeFaults(page: BuiltPage): string[] {
  const texts = page.elements.flatMap((element) => [
    ...(['style', 'script'].includes(element.tagName)
      ? childrenOf(element).map((node) => (isText(node) ? node.value : ''))
      : []),
    ...['style', 'media'].map((name) => attribute(element, name) ?? ''),
  ]);
  return texts.flatMap((text) => {
    const [found] = differing.exec(text) ?? [];
    return found === undefined ? [] : [`It differs by the color scheme in more than colors: ${found}`];
  });
}

test('light and dark differ in colors alone on every page', () => {
  checkEveryPage(schemeFaults);
});

test('a style, a script and an attribute that ask for the scheme are found', () => {
  const faults = (html: string): number => schemeFaults(new BuiltPage('x.html', html)).length;
  assert.equal(faults('<style>p { color: light-dark(#000, rgb(0 0 0 / 0.5)); background: url(x.png) }</style>'), 0);
  for (const html of [
    '<style>@media (prefers-color-scheme: dark) { p { display: none } }</style>',
    '<style>p { background: light-dark(url(x.png), none) }</style>',
    '<script>matchMedia("(prefers-color-scheme: dark)")</script>',
    '<link rel="stylesheet" href="x.css" media="(prefers-color-scheme: dark)">',
  ]) {
    assert.equal(faults(html), 1, html);
  }
});
