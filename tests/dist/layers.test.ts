import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerOrder } from '../../src/styles/layers.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { childrenOf, isText } from './tree.ts';

/** The first layer that a page names settles which of its rules win. */
function layerFaults(page: BuiltPage): string[] {
  const styles = page
    .named('style')
    .flatMap((style) => childrenOf(style).map((node) => (isText(node) ? node.value : '')))
    .join('');
  return styles.startsWith(layerOrder) ? [] : ['Its styles do not begin with the order of their layers.'];
}

test('every page has its layers of styles in the same order', () => {
  checkEveryPage(layerFaults);
});

test('a page whose components come before their base is found', () => {
  const page = (css: string): BuiltPage => new BuiltPage('x.html', `<style>${css}</style>`);
  assert.equal(layerFaults(page(`${layerOrder}@layer base{}`)).length, 0);
  assert.equal(layerFaults(page(`@layer components{}${layerOrder}`)).length, 1);
});
