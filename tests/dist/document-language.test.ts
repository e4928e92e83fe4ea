import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '../../src/i18n/locales.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute } from './tree.ts';

const known = new Set<string>(Object.values(locales).map(({ tag }) => tag));

function documentLanguageFaults(page: BuiltPage): string[] {
  const { tag, direction } = locales[page.locale];
  const root = page.named('html')[0];
  const [lang, dir] = [root && attribute(root, 'lang'), root && attribute(root, 'dir')];
  return [
    ...(lang === tag ? [] : [`Its language is "${lang ?? ''}", but its address says "${tag}".`]),
    ...(dir === direction ? [] : [`It is written "${dir ?? ''}", but "${tag}" is written "${direction}".`]),
    ...page.elements.flatMap((element) => {
      const inner = attribute(element, 'lang');
      return inner === undefined || known.has(inner)
        ? []
        : [`<${element.tagName}> is in "${inner}", which is no locale.`];
    }),
  ];
}

test('every page states the language of its address and the direction of that language', () => {
  checkEveryPage(documentLanguageFaults);
});

test('a wrong language, a missing direction and an unknown tag are found', () => {
  const faults = (html: string): number => documentLanguageFaults(new BuiltPage('ja/index.html', html)).length;
  assert.equal(faults('<html lang="ja" dir="ltr"><p lang="en">x'), 0);
  assert.equal(faults('<html lang="en" dir="ltr">'), 1);
  assert.equal(faults('<html lang="ja">'), 1);
  assert.equal(faults('<html lang="ja" dir="ltr"><p lang="undefined">x'), 1);
});
