import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { suggest } from '../../src/domain/suggestion.ts';
import { anyText, holds } from './property.ts';

const known = [
  { id: 'websocket', codes: [1000, 1002, 1006, 1007, 4000], paired: [1000, 1002, 1006, 1007] },
  { id: 'grpc', codes: [0, 1, 14], paired: [0, 1, 14] },
];

/** Addresses that look like ours, and any others. */
const anyPath = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom('/', '-', 'vs', 'websocket', 'grpc', 'ja', '1002', '01006', '70000', '99999999', '%31', '../'),
    )
    .map((parts) => parts.join('')),
);

describe('suggest', () => {
  test('takes any text for an address, and suggests nothing but known names and numbers of a Close frame', () => {
    holds(
      fc.property(anyPath, (path) => {
        const suggestion = suggest(path, known);
        if (suggestion === undefined) return;
        const [protocol, page, ...more] = suggestion.steps;
        assert.ok(known.some(({ id }) => id === protocol));
        assert.deepEqual(more, []);
        if (page !== undefined) {
          assert.match(page, /^\d+(-vs-\d+)?$/);
          const numbers = page.split('-vs-').map(Number);
          for (const number of numbers)
            assert.ok(known.some(({ id, codes }) => id === protocol && codes.includes(number)));
          assert.deepEqual(
            numbers,
            [...numbers].sort((a, b) => a - b),
          );
        }
        if (suggestion.unlisted !== undefined) {
          assert.equal(page, undefined);
          assert.ok(suggestion.unlisted >= 0 && suggestion.unlisted <= 65535);
        }
      }),
    );
  });

  const addresses = {
    '/websocket/1007-vs-1002/': ['websocket', '1002-vs-1007'],
    '/websocket/1002-1007': ['websocket', '1002-vs-1007'],
    '/websocket/1002/1007/': ['websocket', '1002-vs-1007'],
    '/WebSocket/1002_VS_1007.html': ['websocket', '1002-vs-1007'],
    '/websocket/1002%20vs%201007': ['websocket', '1002-vs-1007'],
    '/websocket/1006%': ['websocket', '1006'],
    '/1006': ['websocket', '1006'],
    '/ja/websocket/1006.html': ['websocket', '1006'],
    '/websocket/1002-vs-1002/': ['websocket', '1002'],
    '/websocket/1002-vs-9999/': ['websocket', '1002'],
    '/websocket/1000-vs-4000/': ['websocket', '1000'],
    '/grpc/14': ['grpc', '14'],
    '/grpc/14/1': ['grpc', '1-vs-14'],
    '/websocket/close': ['websocket'],
  };

  for (const [path, steps] of Object.entries(addresses)) {
    test(`${path} was meant to be /${steps.join('/')}/`, () => {
      assert.deepEqual(suggest(path, known), { steps });
    });
  }

  test('leads a number without a page to the ranges of its protocol', () => {
    assert.deepEqual(suggest('/websocket/4711/', known), { steps: ['websocket'], unlisted: 4711 });
  });

  for (const path of ['/', '/about', '/ja/', '/99999999', '/70000']) {
    test(`suggests nothing for ${path}`, () => {
      assert.equal(suggest(path, known), undefined);
    });
  }

  test('suggests nothing where there is no protocol', () => {
    assert.equal(suggest('/websocket/1006', []), undefined);
  });
});
