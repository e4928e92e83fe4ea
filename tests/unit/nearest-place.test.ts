import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nearestPlace } from '../../src/site/tools/nearest-place.ts';
import { anyText, holds } from './property.ts';

const ids = ['question', '1006', '1006-browser', '1006-browser-never', '3000-4999', 'error'];

describe('an address that names no place', () => {
  test('means the place that is left without its last words', () => {
    assert.equal(nearestPlace('1006-browser-later-on', ids), '1006-browser');
    assert.equal(nearestPlace('1006-server', ids), '1006');
    assert.equal(nearestPlace('error-', ids), 'error');
  });

  test('means the range that its number lies in', () => {
    assert.equal(nearestPlace('4004', ids), '3000-4999');
    assert.equal(nearestPlace('3000', ids), '3000-4999');
    assert.equal(nearestPlace('5000', ids), undefined);
    assert.equal(nearestPlace('1003', ids), undefined);
    assert.equal(nearestPlace('400400000', ids), undefined);
  });

  test('means one of the places or none, whatever it says', () => {
    const words = fc.array(fc.constantFrom(...ids, 'x', '', '<b>', '%'), { maxLength: 6 }).map((all) => all.join('-'));
    holds(
      fc.property(fc.oneof(anyText, words), (asked) => {
        const place = nearestPlace(asked, ids);
        assert.ok(place === undefined || ids.includes(place));
      }),
      500,
    );
  });
});
