import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reported, Seen, WireEvent } from '../../src/schema/observation.ts';
import { isTold, shows, standpoints, toldId, type Told } from '../../src/schema/told.ts';

const error = { name: 'Error', message: 'gone' };
const fin: WireEvent = { end: 'fin' };

function seen(reported: Reported | undefined, wire: WireEvent[] = [], upstream?: WireEvent[]): Seen {
  return { ...(reported && { reported }), wire, ...(upstream && { upstream }) };
}

function close(code?: number): WireEvent {
  return { frame: 'close', ...(code !== undefined && { code }), masked: false };
}

describe('what is told', () => {
  test('is a code, a range, an error or nothing', () => {
    for (const told of [0, 1006, 65535, [3000, 4999], 'error', 'nothing']) assert.equal(isTold(told), true);
    for (const told of [-1, 65536, 1.5, '1006', [3000], [1, 2, 3], ['a', 'b'], 'silence', null, undefined, {}]) {
      assert.equal(isTold(told), false, JSON.stringify(told));
    }
    assert.deepEqual([toldId(1006), toldId([3000, 4999]), toldId('error')], ['1006', '3000-4999', 'error']);
  });

  test('is reported here', () => {
    const isTrue = (reported: Reported | undefined, told: Told): boolean =>
      shows(seen(reported), 'here', told, undefined);
    assert.equal(isTrue({ code: 1006 }, 1006), true);
    assert.equal(isTrue({ code: 1005 }, 1006), false);
    assert.equal(isTrue({ code: 4000 }, [3000, 4999]), true);
    assert.equal(isTrue({ code: 5000 }, [3000, 4999]), false);
    assert.equal(isTrue(undefined, 'nothing'), true);
    assert.equal(isTrue({ code: 1000 }, 'nothing'), false);
    for (const reported of [{ error }, { threw: error }, { ended: true } as const, { code: 0, error }]) {
      assert.equal(isTrue(reported, 'error'), true);
    }
    assert.equal(isTrue({ code: 1006, error }, 'error'), false);
    // A message that arrived is no end.
    assert.equal(isTrue({ delivered: 3 }, 'error'), false);
  });

  test('is caused there', () => {
    const isTrue = (wire: WireEvent[], told: Told): boolean => shows(seen(undefined, wire), 'there', told, undefined);
    assert.equal(isTrue([close(1011), fin], 1011), true);
    // The first Close frame counts (RFC 6455 §7.1.5).
    assert.equal(isTrue([close(1009), close(1000), fin], 1000), false);
    assert.equal(isTrue([close(), fin], 1005), true);
    assert.equal(isTrue([close(4001), fin], [3000, 4999]), true);
    assert.equal(isTrue([fin], 1006), true);
    assert.equal(isTrue([{ end: 'reset' }], 1006), true);
    assert.equal(isTrue([{ http: 403 }], 1006), true);
    assert.equal(isTrue([{ http: 101 }, { end: 'open' }], 1006), false);
    assert.equal(isTrue([close(1000), fin], 1006), false);
    assert.equal(isTrue([], 1006), false);
    assert.equal(isTrue([fin], 'error'), true);
    assert.equal(isTrue([{ end: 'open' }], 'nothing'), true);
    assert.equal(isTrue([fin], 'nothing'), false);
    assert.equal(isTrue([close(1000), { end: 'open' }], 'nothing'), false);
  });

  test('is caused by a proxy in the direction of the reader', () => {
    const proxy = seen(undefined, [close(1001), fin], [fin]);
    assert.equal(shows(proxy, 'there', 1001, 'browser'), true);
    assert.equal(shows(proxy, 'there', 1001, 'server'), false);
    assert.equal(shows(proxy, 'there', 1006, 'server'), true);
    assert.equal(shows(proxy, 'there', 1006, 'client'), false);
    assert.equal(shows(proxy, 'there', 1006, undefined), true);
  });
});

describe('an implementation', () => {
  test('stands on the side of the reader or on the other', () => {
    assert.deepEqual(standpoints('browser', 'client', 'browser'), ['here']);
    assert.deepEqual(standpoints('library', 'client', 'client'), ['here']);
    assert.deepEqual(standpoints('library', 'server', 'server'), ['here']);
    assert.deepEqual(standpoints('library', 'server', 'browser'), ['there']);
    assert.deepEqual(standpoints('browser', 'client', 'server'), ['there']);
    assert.deepEqual(standpoints('proxy', 'proxy', 'server'), ['there']);
    assert.deepEqual(standpoints('library', 'client', undefined), ['here', 'there']);
  });

  test('stands on neither where it is another kind of client', () => {
    assert.deepEqual(standpoints('library', 'client', 'browser'), []);
    assert.deepEqual(standpoints('browser', 'client', 'client'), []);
  });
});
