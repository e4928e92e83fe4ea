import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFrameFields, writeFrameFields, type FrameFields } from '../../src/site/tools/frame-address.ts';
import { anyText, holds } from './property.ts';

const empty: FrameFields = { bytes: '', from: undefined, code: '', reason: '', side: 'server' };

describe('the address of the decoder', () => {
  test('gives back what was written into it', () => {
    const text = anyText.map((one) => one.toWellFormed());
    const anyFields = fc.record(
      {
        bytes: text,
        from: fc.constantFrom('client', 'server', undefined),
        code: text,
        reason: text,
        side: fc.constantFrom('client', 'server'),
      },
      { noNullPrototype: true },
    );
    holds(
      fc.property(anyFields, (fields) => {
        assert.deepEqual(readFrameFields(writeFrameFields(fields)), fields);
      }),
    );
  });

  test('is bare on a new page', () => {
    assert.equal(writeFrameFields(empty), '');
    assert.deepEqual(readFrameFields(''), empty);
  });

  test('is read as links write it', () => {
    assert.deepEqual(readFrameFields('?code=1006'), { ...empty, code: '1006' });
    assert.deepEqual(readFrameFields('?bytes=88+02%2003e8&from=client'), {
      ...empty,
      bytes: '88 02 03e8',
      from: 'client',
    });
    assert.deepEqual(readFrameFields('?code=1000&reason=bye&side=client'), {
      ...empty,
      code: '1000',
      reason: 'bye',
      side: 'client',
    });
  });

  test('brings nothing but text, a side that there is, and no more than can be meant', () => {
    assert.deepEqual(readFrameFields('?from=evil&side=javascript:alert(1)&__proto__=x'), empty);
    assert.equal(readFrameFields(`?bytes=${'8'.repeat(100_000)}`).bytes.length, 4000);
    holds(
      fc.property(anyText, (query) => {
        const { from, side } = readFrameFields(query);
        assert.ok(['client', 'server', undefined].includes(from));
        assert.ok(['client', 'server'].includes(side));
      }),
    );
  });
});
