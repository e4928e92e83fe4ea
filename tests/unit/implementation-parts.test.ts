import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeTags, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { implementationView, type ImplementationView } from '../../src/site/implementation-view.ts';
import { someCode, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({
  ws: someEntry('ws', {
    date: '2026-01-05',
    client: { 'lose-fin': saw(1006), 'receive-1002': saw(1002, 1002) },
    server: { 'lose-fin': saw(1006) },
  }),
});
const protocol = someProtocol([someCode(1002)], {}, 'websocket', observations);

function viewOf(locale: Locale): ImplementationView {
  const [implementation] = observations.implementations;
  assert.ok(implementation);
  return implementationView({ kind: 'implementation', locale, proseLocale: 'en', protocol, implementation });
}

describe('the page of an implementation', () => {
  test('leads to each role and to each group of what was tried in it, in order, in words of the page', () => {
    for (const locale of localeTags) {
      const t = translator(locale);
      assert.deepEqual(
        viewOf(locale).sections.map(({ id, label }) => [id, label]),
        [
          ['client', t('role.client')],
          ['client-receive', t('group.receive')],
          ['client-lose', t('group.lose')],
          ['server', t('role.server')],
          ['server-lose', t('group.lose')],
        ],
      );
    }
  });

  test('says the day in words, and as a date for machines; no other fact is a day', () => {
    assert.deepEqual(
      viewOf('ja').facts.flatMap(({ label, value, date }) => (date === undefined ? [] : [[label, value, date]])),
      [[translator('ja')('column.date'), '2026年1月5日', '2026-01-05']],
    );
  });
});
