import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outcomeOf } from '../../src/domain/outcome.ts';
import type { Seen } from '../../src/schema/observation.ts';
import { cellText } from '../../src/site/cell-text.ts';
import { holds } from './property.ts';

const named = { name: 'E', message: 'm' };
const cells: readonly (readonly [Seen, string])[] = [
  [{ reported: { code: 1006 }, wire: [{ frame: 'close', code: 1002, masked: true }, { end: 'fin' }] }, '1006 ↑1002'],
  [{ reported: { code: 1005 }, wire: [{ frame: 'close', masked: true }] }, '1005 ↑∅'],
  [{ reported: { error: named }, wire: [{ end: 'fin' }] }, '! ⊣'],
  [{ reported: { code: 1006, error: named }, wire: [{ end: 'reset' }] }, '1006 ×'],
  [{ reported: { threw: named }, wire: [{ end: 'open' }] }, '✗'],
  [{ reported: { delivered: 3 }, wire: [{ end: 'open' }] }, '✓'],
  [{ wire: [{ http: 403 }, { end: 'fin' }] }, '=403'],
  [{ wire: [{ end: 'open' }] }, '…'],
  [{ wire: [] }, '·'],
];

for (const [seen, text] of cells) {
  test(`a cell says ${text}`, () => {
    assert.equal(cellText(outcomeOf(seen)), text);
  });
}

test('no cell is empty, whatever was seen', () => {
  const wire = fc.array(
    fc.constantFrom<Seen['wire'][number]>({ end: 'open' }, { http: 400 }, { frame: 'ping' }, { end: 'reset' }),
  );
  const reported = fc.constantFrom<Seen['reported']>(
    undefined,
    {},
    { clean: false },
    { threw: named },
    { delivered: 0 },
  );
  holds(
    fc.property(wire, reported, (events, told) => {
      assert.match(cellText(outcomeOf({ wire: events, ...(told && { reported: told }) })), /^\S+( \S+)?$/);
    }),
  );
});
