import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unwrap } from '../../src/domain/frame-carrier.ts';
import { findPacket } from '../../src/domain/packet.ts';
import { anyByte, anyBytes } from './frame-builders.ts';
import { cooked, cooked2, ethernet, hopByHop, ipv4, ipv6, tcp, type Bytes } from './packet-builders.ts';
import { holds } from './property.ts';

const close = [0x88, 2, 3, 0xe8];

/** Every way around TCP that is known, by the headers that are to be found. */
const wraps: Readonly<Record<string, (payload: Bytes) => Bytes>> = {
  'ipv4 tcp': (payload) => ipv4(tcp(payload)),
  'ipv6 tcp': (payload) => ipv6(tcp(payload)),
  'ipv6 ipv6-extension tcp': (payload) => ipv6(hopByHop(tcp(payload)), 0),
  'ethernet ipv4 tcp': (payload) => ethernet(0x0800, ipv4(tcp(payload, [1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2]))),
  'ethernet ipv6 tcp': (payload) => ethernet(0x86dd, ipv6(tcp(payload))),
  'ethernet vlan ipv4 tcp': (payload) => ethernet(0x0800, ipv4(tcp(payload)), [0x8100]),
  'ethernet vlan vlan ipv4 tcp': (payload) => ethernet(0x0800, ipv4(tcp(payload)), [0x88a8, 0x8100]),
  'linux-cooked ipv4 tcp': (payload) => cooked(0x0800, ipv4(tcp(payload))),
  'linux-cooked-2 ipv6 tcp': (payload) => cooked2(0x86dd, ipv6(tcp(payload))),
  'loopback ipv4 tcp': (payload) => [2, 0, 0, 0, ...ipv4(tcp(payload))],
  'loopback ipv6 tcp': (payload) => [0, 0, 0, 30, ...ipv6(tcp(payload))],
};

describe('the TCP segment of a packet', () => {
  for (const [layers, wrap] of Object.entries(wraps)) {
    test(`is found behind ${layers}`, () => {
      const packet = findPacket(Uint8Array.from(wrap(close)));
      assert.equal(packet?.layers.map(({ name }) => name).join(' '), layers);
      const { content, payload, start } = unwrap(Uint8Array.from(wrap(close)));
      assert.deepEqual([content, [...payload], start], ['frames', close, wrap([]).length]);
    });
  }

  test('ends where IP says, whatever Ethernet padded it with', () => {
    const padded = [...ethernet(0x0800, ipv4(tcp(close))), 0, 0, 0, 0];
    assert.deepEqual([...unwrap(Uint8Array.from(padded)).payload], close);
  });

  test('may be empty', () => {
    assert.equal(unwrap(Uint8Array.from(ipv4(tcp([])))).content, 'nothing');
  });

  test('is not seen where a length does not fit, or where it is no TCP', () => {
    const whole = ethernet(0x0800, ipv4(tcp(close)));
    for (const bytes of [
      whole.slice(0, -1),
      ethernet(0x0806, ipv4(tcp(close))),
      ethernet(0x0800, ipv6(tcp(close))),
      ipv4(tcp(close), { protocol: 17 }),
      ipv4(tcp(close), { fragment: 0x2000 }),
      ipv4(tcp(close), { fragment: 0x0010 }),
      ipv4([...tcp(close).slice(0, 12), 0x40, ...tcp(close).slice(13)]),
      ipv4([...tcp(close).slice(0, 12), 0xf0, ...tcp(close).slice(13)]),
      ipv4([0, 0, ...tcp(close).slice(2)]),
      ipv6(tcp(close), 17),
      close,
      [],
    ]) {
      assert.equal(findPacket(Uint8Array.from(bytes)), undefined);
    }
  });

  test('has its headers one behind another', () => {
    holds(
      fc.property(fc.constantFrom(...Object.values(wraps)), fc.array(anyByte, { maxLength: 40 }), (wrap, payload) => {
        const packet = findPacket(Uint8Array.from(wrap(payload)));
        const at = packet?.layers.reduce((from, { start, end }) => (from === start ? end : NaN), 0);
        assert.equal(at, packet?.start);
        assert.equal(packet?.end, wrap(payload).length);
      }),
    );
  });
});

describe('what bytes hold instead of frames', () => {
  const contentOf = (bytes: Bytes): string => unwrap(Uint8Array.from(bytes)).content;
  const text = (value: string): number[] => [...Buffer.from(value, 'latin1')];

  test('records of TLS', () => {
    assert.equal(contentOf([0x17, 3, 3, 0, 0x1a, ...Array<number>(26).fill(7)]), 'tls');
    assert.equal(contentOf([0x15, 3, 3, 0, 2, 1, 0]), 'tls');
    assert.equal(contentOf([0x16, 3, 1, 2, 0]), 'tls');
    assert.equal(contentOf(ethernet(0x0800, ipv4(tcp([0x17, 3, 3, 0, 2, 1, 0])))), 'tls');
    // Another type, another version, a length that no record has.
    for (const bytes of [
      [0x19, 3, 3, 0, 2],
      [0x17, 2, 3, 0, 2],
      [0x17, 3, 5, 0, 2],
      [0x17, 3, 3, 0xff, 0],
      [0x17, 3, 3, 0],
    ]) {
      assert.equal(contentOf(bytes), 'frames');
    }
  });

  test('the head of HTTP, with or without frames behind it', () => {
    assert.equal(contentOf(text('GET /chat HTTP/1.1\r\nHost: a\r\n\r\n')), 'http');
    assert.equal(contentOf(text('HTTP/1.1 101 Switching Protocols\r\nUpgra')), 'http');
    const head = text('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    const { content, payload, start, behindHttp } = unwrap(Uint8Array.from(ipv4(tcp([...head, ...close]))));
    assert.deepEqual([content, [...payload], start, behindHttp], ['frames', close, 40 + head.length, true]);
  });

  test('no bytes make it throw', () => {
    holds(
      fc.property(
        fc.oneof(
          anyBytes,
          anyBytes.map((bytes) => Uint8Array.of(0x45, 0, 0, 60, ...bytes)),
        ),
        (bytes) => {
          const { payload, start } = unwrap(bytes);
          assert.deepEqual([...payload], [...bytes.subarray(start, start + payload.length)]);
        },
      ),
      1000,
    );
  });
});
