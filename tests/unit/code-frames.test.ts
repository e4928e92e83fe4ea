import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framesOf } from '../../src/domain/code-frames.ts';
import type { Facts } from '../../src/schema/fact.ts';
import { someCode, someFacts } from './builders.ts';

function setBy(value: Facts['setBy']['value']): { facts: Facts } {
  return { facts: someFacts({ setBy: { value, sources: ['iana'] } }) };
}

function sides(code: Parameters<typeof framesOf>[0]): string[] {
  return framesOf(code).map(({ from, mask }) => (mask === undefined ? from : `${from}, masked`));
}

test('each side that may send a code sends a frame, the client a masked one', () => {
  assert.deepEqual(sides(someCode(1000)), ['server', 'client, masked']);
  assert.deepEqual(sides(someCode(3000, setBy('application'))), ['server', 'client, masked']);
  assert.deepEqual(sides(someCode(1011, setBy('server'))), ['server']);
  assert.deepEqual(sides(someCode(1014, setBy('gateway'))), ['server']);
  assert.deepEqual(sides(someCode(1010, setBy('client'))), ['client, masked']);
  assert.ok(framesOf(someCode(1000)).every(({ code }) => code === 1000));
});

test('a code that must not travel has no frame, and the one that says that none was there has an empty one', () => {
  const never = { facts: someFacts({ closeFrame: { value: 'no', sources: ['iana'] } }) };
  assert.deepEqual(framesOf(someCode(1006, never)), []);
  const empty = framesOf(someCode(1005, { ...never, sequence: { ends: 'empty', by: 'server' } }));
  assert.deepEqual(
    empty.map(({ from, code }) => [from, code]),
    [
      ['server', undefined],
      ['client', undefined],
    ],
  );
});
