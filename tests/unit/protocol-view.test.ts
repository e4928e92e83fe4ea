import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { localeTags } from '../../src/i18n/locales.ts';
import { protocolView } from '../../src/site/protocol-view.ts';
import { anyCodes, inEnglish, someCode, someConfusion, someProtocol, standingCode } from './builders.ts';
import { holds } from './property.ts';

const protocol = someProtocol([someCode(1000), someCode(1002), someCode(1007), standingCode(4000, 'private')], {
  1007: [someConfusion(1002)],
});
const view = protocolView({ kind: 'protocol', locale: 'fr', proseLocale: 'en', protocol });

describe('a protocol page', () => {
  test('lists every code by number, with one sentence and one value a column', () => {
    assert.deepEqual(
      view.codes.map(({ number, path, line }) => ({ number, path, line })),
      [1000, 1002, 1007, 4000].map((number) => ({
        number,
        path: `/fr/websocket/${number}/`,
        line: inEnglish(`An endpoint describes ${number}.`),
      })),
    );
    for (const { values } of view.codes) assert.equal(values.length, view.columns.length);
  });

  test('has a triangle of all pairs: each row begins with the higher code and links it with every lower one', () => {
    assert.deepEqual(view.matrix, {
      columns: [1000, 1002],
      rows: [
        { code: 1002, cells: [{ lower: 1000, path: '/fr/websocket/1000-vs-1002/', isConfusion: false }] },
        {
          code: 1007,
          cells: [
            { lower: 1000, path: '/fr/websocket/1000-vs-1007/', isConfusion: false },
            { lower: 1002, path: '/fr/websocket/1002-vs-1007/', isConfusion: true },
          ],
        },
      ],
    });
  });

  test('has a cell for every pair, once, for any codes', () => {
    holds(
      fc.property(anyCodes, fc.constantFrom(...localeTags), (codes, locale) => {
        const any = someProtocol(codes);
        const { matrix } = protocolView({ kind: 'protocol', locale, proseLocale: 'en', protocol: any });
        const paths = matrix.rows.flatMap(({ cells }) => cells.map(({ path }) => path));
        assert.equal(paths.length, any.pairs.length);
        assert.equal(new Set(paths).size, paths.length);
        for (const { code, cells } of matrix.rows) {
          assert.deepEqual(
            cells.map(({ lower }) => lower),
            matrix.columns.slice(0, cells.length),
          );
          for (const { lower } of cells) assert.ok(lower < code);
        }
      }),
    );
  });

  test('explains the ranges in order, each with its source', () => {
    assert.deepEqual(
      view.ranges.map(({ span, text, citations }) => ({ span, text, cited: citations.length })),
      [
        { span: '0–999', text: inEnglish('Nobody uses them.'), cited: 1 },
        { span: '1000–65535', text: inEnglish('They have names.'), cited: 1 },
      ],
    );
  });

  test('says how many codes there are, and who defines them', () => {
    for (const part of ['WebSocket', '4', 'RFC 6455', 'IANA registry']) assert.ok(view.lead.includes(part), part);
  });
});
