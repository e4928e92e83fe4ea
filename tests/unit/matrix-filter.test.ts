import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFilter, writeFilter } from '../../src/site/matrix-filter.ts';
import { anyText, holds } from './property.ts';

const choices = { implementations: ['chromium', 'java-net-http', 'ws'], groups: ['receive', 'lose'] };
const everything = { implementations: undefined, groups: undefined, differing: false };

describe('the filter of the table of all observations', () => {
  test('is read from an address as it was written into it', () => {
    const some = (all: readonly string[]) =>
      fc.subarray([...all], { minLength: 1, maxLength: all.length - 1 }).map((picked) => picked as readonly string[]);
    const anyFilter = fc.record(
      {
        implementations: fc.option(some(choices.implementations), { nil: undefined }),
        groups: fc.option(some(choices.groups), { nil: undefined }),
        differing: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    holds(
      fc.property(anyFilter, (filter) => {
        assert.deepEqual(readFilter(writeFilter(filter), choices), filter);
      }),
    );
  });

  test('adds nothing to the address that shows everything', () => {
    assert.equal(writeFilter(everything), '');
    assert.deepEqual(readFilter('', choices), everything);
  });

  test('takes nothing from an address but what can be picked', () => {
    assert.deepEqual(readFilter('?implementation=ws.evil&group=all&differing=1', choices), {
      implementations: ['ws'],
      groups: undefined,
      differing: false,
    });
    holds(
      fc.property(anyText, (query) => {
        const { implementations = [], groups = [] } = readFilter(query, choices);
        assert.ok(implementations.every((one) => choices.implementations.includes(one)));
        assert.ok(groups.every((one) => choices.groups.includes(one)));
      }),
    );
  });
});
