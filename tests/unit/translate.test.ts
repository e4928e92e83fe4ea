import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { MessageKey } from '../../src/schema/messages.ts';
import { anyText, holds } from './property.ts';

describe('translator', () => {
  test('gives each language its own text', () => {
    assert.equal(translator('en')('heading.fix'), 'How to Fix');
    assert.equal(translator('fr')('heading.fix'), 'Comment résoudre');
    assert.equal(translator('ja')('heading.fix'), '解決方法');
  });

  test('throws for a key without a text, so that no page shows a bare key', () => {
    for (const locale of localeTags) {
      const unknown = JSON.parse('"heading.nowhere"') as MessageKey;
      assert.throws(() => translator(locale)(unknown as 'heading.fix'), /no text for "heading\.nowhere"/);
    }
  });

  test('throws for a placeholder that is not filled in', () => {
    const values = JSON.parse('{}') as { a: number; b: number };
    assert.throws(() => translator('en')('code.compare', values), /was not filled in/);
  });

  test('puts any value in as it is: nothing is escaped, and nothing in it is read as a placeholder', () => {
    const anyValue = fc.oneof(
      anyText,
      fc.constantFrom('<b> & "q"', '$& $1 $$', '{{a}}', '$t(heading.fix)', '{{nameA, lowerOpening}}'),
    );
    holds(
      fc.property(anyValue, anyValue, (protocol, description) => {
        const text = translator('en')('prose.difference', { protocol, code: 1002, description });
        assert.equal(text, `${protocol} 1002: ${description}`);
      }),
    );
  });

  test('lowers the first letter of a sentence where the template embeds it', () => {
    const encounter = (when: string): string => translator('en')('prose.encounter', { code: 1015, when });
    assert.equal(encounter('The handshake failed.'), 'You encounter 1015 when the handshake failed.');
    assert.equal(encounter('TLS failed.'), 'You encounter 1015 when TLS failed.');
  });

  test('leaves the first letter of a sentence that stands for itself', () => {
    const difference = translator('en')('prose.difference', { protocol: 'P', code: 1, description: 'It is so.' });
    assert.equal(difference, 'P 1: It is so.');
  });

  test('counts in the plural forms of each language', () => {
    // The words alone, with the number taken out.
    const words = (locale: Locale, count: number): string => {
      const text = translator(locale)('protocol.pairCount', { count });
      assert.ok(text.includes(String(count)));
      return text.replace(String(count), '');
    };
    assert.equal(words('en', 0), words('en', 2));
    assert.notEqual(words('en', 1), words('en', 2));
    // French counts nothing in the singular.
    assert.equal(words('fr', 0), words('fr', 1));
    assert.notEqual(words('fr', 1), words('fr', 2));
    assert.equal(words('fr', 1_000_000), words('fr', 2));
    assert.equal(words('ja', 1), words('ja', 2));
  });
});
