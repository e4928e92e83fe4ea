import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLocale, isLocale, locales, localeTags } from '../../src/i18n/locales.ts';

test('English, French and Japanese are among the languages, English first and without a prefix', () => {
  assert.equal(localeTags[0], 'en');
  for (const tag of ['en', 'fr', 'ja']) assert.equal(isLocale(tag), true);
  assert.equal(defaultLocale, 'en');
});

test('every language is listed under its own tag, which is a valid one', () => {
  for (const tag of localeTags) {
    assert.equal(locales[tag].tag, tag);
    assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
    assert.match(locales[tag].openGraph, new RegExp(`^${tag}_[A-Z]{2}$`));
  }
});

test('a language calls itself by its own name', () => {
  for (const tag of localeTags) {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
    assert.equal(locales[tag].name.toLocaleLowerCase(tag), name?.toLocaleLowerCase(tag));
  }
});

test('no other text is taken for a language', () => {
  for (const text of ['xx', 'EN', '', 'toString', '__proto__', undefined]) assert.equal(isLocale(text), false);
  for (const tag of localeTags) assert.equal(isLocale(tag), true);
});
