import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeProtocol } from '../../src/domain/protocol.ts';
import { someCode, someProtocolEntry, standingCode } from './builders.ts';

describe('makeProtocol', () => {
  const codes = [standingCode(4000, 'private'), someCode(1002), someCode(1000)];
  const protocol = makeProtocol('websocket', someProtocolEntry, codes, new Map());

  test('orders codes by number, whatever order they came in', () => {
    assert.deepEqual(
      protocol.codes.map(({ number }) => number),
      [1000, 1002, 4000],
    );
  });

  test('pairs registered and reserved codes alone', () => {
    assert.deepEqual(
      protocol.paired.map(({ number }) => number),
      [1000, 1002],
    );
    assert.equal(protocol.pairs.length, 1);
  });

  test('finds the specification and the registry among its sources', () => {
    assert.equal(protocol.specification.name, 'RFC 6455');
    assert.equal(protocol.registry.name, 'IANA registry');
  });

  test('throws for a specification that is none of its sources', () => {
    assert.throws(
      () => makeProtocol('websocket', { ...someProtocolEntry, specification: 'rfc1' }, [], new Map()),
      /"rfc1" is not among the sources of "websocket"/,
    );
  });
});
