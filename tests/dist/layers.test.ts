import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerOrder } from '../../src/styles/layers.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { childrenOf, isText } from './tree.ts';

/** The names of the layers, the weakest first. */
const order = layerOrder.replace(/^@layer |;$/g, '').split(',');

/** Where a page first names each of its layers settles which of its rules win. */
function layerFaults(page: BuiltPage): string[] {
  const styles = page
    .named('style')
    .flatMap((style) => childrenOf(style).map((node) => (isText(node) ? node.value : '')))
    .join('');
  const named = [...styles.matchAll(/@layer ([\w,]+)/g)].flatMap(([, names = '']) => names.split(','));
  const found = [...new Set(named)].join();
  const expected = order.filter((layer) => named.includes(layer)).join();
  return found === expected && found !== '' ? [] : [`It names its layers in the order ${found}.`];
}

test('every page has its layers of styles in the same order', () => {
  checkEveryPage(layerFaults);
});

test('a page whose components come before their base, and one with a layer of its own, are found', () => {
  const faults = (css: string): number => layerFaults(new BuiltPage('x.html', `<style>${css}</style>`)).length;
  assert.equal(faults(`${layerOrder}@layer components{}@layer base{}`), 0);
  assert.equal(faults('@layer base{}@layer print{}@layer base{}'), 0);
  assert.equal(faults('@layer components{}@layer base{}'), 1);
  assert.equal(faults('@layer base{}@layer other{}'), 1);
});
