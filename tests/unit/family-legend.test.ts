import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { familyOf } from '../../src/domain/family.ts';
import { families } from '../../src/schema/family.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { codeRows, familyLegend, protocolView } from '../../src/site/protocol-view.ts';
import { anyCodes, someCode, someFacts, someProtocol } from './builders.ts';
import { holds } from './property.ts';

const local = someFacts({ setBy: { value: 'local', sources: ['iana'] } });

describe('what the colours of codes mean', () => {
  test('is said of those alone that the protocol has, in the order of the families', () => {
    const protocol = someProtocol([someCode(1000, { facts: local }), someCode(1006, { orderly: true })]);
    assert.deepEqual(familyLegend(protocol, 'en'), [
      { family: 'clean', label: 'Meant to end' },
      { family: 'local', label: 'Only reported, never sent' },
    ]);
  });

  test('is said of every colour on the page, each once, for any codes in any language', () => {
    holds(
      fc.property(anyCodes, fc.constantFrom(...localeTags), (codes, locale) => {
        const protocol = someProtocol(codes);
        const view = protocolView({ kind: 'protocol', locale, proseLocale: 'en', protocol });
        const shown = new Set(view.codes.map(({ family }) => family));
        assert.deepEqual(
          view.families.map(({ family }) => family),
          families.filter((family) => shown.has(family)),
        );
        assert.equal(new Set(view.families.map(({ label }) => label)).size, view.families.length);
      }),
    );
  });
});

test('every code of a list has the colour of its family', () => {
  const protocol = someProtocol([someCode(1006, { facts: local }), someCode(1000, { orderly: true }), someCode(1002)]);
  assert.deepEqual(
    codeRows(protocol, 'fr').map(({ number, family }) => [number, family]),
    protocol.codes.map((code) => [code.number, familyOf(code, protocol.ranges)]),
  );
});
