import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeTags } from '../../src/i18n/locales.ts';
import { pairView } from '../../src/site/pair-view.ts';
import { sequenceView } from '../../src/site/sequence-view.ts';
import { someCode, someProtocol } from './builders.ts';

const sequence = { ends: 'lost', seen: 'lose-fin' } as const;
const protocol = someProtocol([someCode(1000, { orderly: true }), someCode(1006, { sequence }), someCode(1007)]);

test('a pair page has the pictures and the colours of its two codes, lower code first', () => {
  for (const locale of localeTags) {
    for (const pair of protocol.pairs) {
      const { sides } = pairView({ kind: 'pair', locale, proseLocale: 'en', protocol, pair });
      assert.deepEqual(
        sides.map(({ number, sequence: picture }) => [number, picture]),
        [pair.lower, pair.higher].map((code) => [code.number, sequenceView(code, protocol, locale)]),
      );
      assert.deepEqual(
        sides.map(({ family }) => family),
        sides.map(({ number }) => (number === 1000 ? 'clean' : 'failure')),
      );
    }
  }
});
