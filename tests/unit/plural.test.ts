import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { messages } from '../../src/schema/messages.ts';
import { expectedKeys, messageOf } from '../../src/schema/plural.ts';

const counting = { 'a.title': [], 'a.count': ['count'] };

test('a key that counts has the plural forms of its language', () => {
  assert.deepEqual(expectedKeys(counting, 'en'), ['a.title', 'a.count_one', 'a.count_other']);
  assert.deepEqual(expectedKeys(counting, 'ja'), ['a.title', 'a.count_other']);
  assert.deepEqual(
    new Set(expectedKeys(counting, 'fr')),
    new Set(['a.title', 'a.count_one', 'a.count_many', 'a.count_other']),
  );
  assert.equal(expectedKeys(counting, 'ar').length, 1 + 6);
});

test('every key of every language leads back to its message', () => {
  for (const locale of localeTags) {
    assert.deepEqual(new Set(expectedKeys(messages, locale).map(messageOf)), new Set(Object.keys(messages)));
  }
});
