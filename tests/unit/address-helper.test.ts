import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../src/domain/suggestion.ts';
import { knownAddresses } from '../../src/site/address-helper.ts';
import { pagePath, pairPages } from '../../src/site/pages.ts';
import { someCode, someProtocol, standingCode } from './builders.ts';

const protocols = [
  someProtocol([someCode(1002), someCode(1007), standingCode(4000, 'private')]),
  someProtocol([someCode(1), someCode(0)], {}, 'grpc'),
];

test('the address helper knows every code, and which of them have pairs', () => {
  assert.deepEqual(knownAddresses(protocols), [
    { id: 'websocket', codes: [1002, 1007, 4000], paired: [1002, 1007] },
    { id: 'grpc', codes: [0, 1], paired: [0, 1] },
  ]);
});

test('the address helper leads a turned-round pair to the page that exists', () => {
  const known = knownAddresses(protocols);
  for (const { props } of pairPages(protocols)) {
    const { protocol, pair, locale } = props.page;
    const suggestion = suggest(`/${protocol.id}/${pair.higher.number}-vs-${pair.lower.number}`, known);
    assert.ok(suggestion);
    const prefix = locale === 'en' ? '' : `/${locale}`;
    assert.equal(`${prefix}/${suggestion.steps.join('/')}/`, pagePath(props.page));
  }
});
