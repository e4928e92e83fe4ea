import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { withRecent } from '../../src/site/recent.ts';
import { anyText, holds } from './property.ts';

const anyCode = fc
  .tuple(fc.constantFrom('websocket', 'h2', 'my-protocol'), fc.integer({ min: 0, max: 65535 }))
  .map(([protocol, number]) => `${protocol}/${number}`);

/** What may be found on a device: what the site kept, what others wrote, and both mixed. */
const anyStored = fc.option(
  fc.oneof(
    anyText,
    fc.array(fc.oneof(anyCode, anyText)).map((all) => all.join(' ')),
    fc.json(),
  ),
);

describe('the codes that were read last', () => {
  test('begin with the code of the page', () => {
    assert.deepEqual(withRecent('websocket/1006 websocket/1000', 'websocket/1002'), [
      'websocket/1002',
      'websocket/1006',
      'websocket/1000',
    ]);
    assert.deepEqual(withRecent(null, 'websocket/1002'), ['websocket/1002']);
  });

  test('have each code once, in the place in which it was read last', () => {
    assert.deepEqual(withRecent('websocket/1006 websocket/1000 websocket/1002', 'websocket/1000'), [
      'websocket/1000',
      'websocket/1006',
      'websocket/1002',
    ]);
  });

  test('stay as they were on a page of no code', () => {
    assert.deepEqual(withRecent('websocket/1006 websocket/1000', undefined), ['websocket/1006', 'websocket/1000']);
    assert.deepEqual(withRecent(null, undefined), []);
    assert.deepEqual(withRecent('', undefined), []);
  });

  test('are six, and the oldest goes', () => {
    const read = ['1', '2', '3', '4', '5', '6', '7'].map((number) => `websocket/100${number}`);
    const kept = read.reduce<string>((stored, code) => withRecent(stored, code).join(' '), '');
    assert.deepEqual(kept.split(' '), read.slice(1).reverse());
  });

  test('leave out what is no code', () => {
    for (const stored of ['websocket', '1006', 'websocket/', 'WEBSOCKET/1006', 'websocket/100666', '/1006', '{}']) {
      assert.deepEqual(withRecent(stored, undefined), [], stored);
    }
  });

  test('are codes alone, six at most, the own first, each once, whatever the device kept', () => {
    holds(
      fc.property(anyStored, fc.option(anyCode, { nil: undefined }), (stored, own) => {
        const codes = withRecent(stored, own);
        for (const code of codes) assert.match(code, /^[a-z][a-z0-9-]*\/\d{1,5}$/);
        assert.ok(codes.length <= 6);
        assert.equal(new Set(codes).size, codes.length);
        if (own !== undefined) assert.equal(codes[0], own);
      }),
      1000,
    );
  });

  test('are read back as they were kept', () => {
    holds(
      fc.property(anyStored, fc.option(anyCode, { nil: undefined }), (stored, own) => {
        const codes = withRecent(stored, own);
        assert.deepEqual(withRecent(codes.join(' '), undefined), codes);
      }),
    );
  });
});
