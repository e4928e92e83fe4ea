import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { indexDocument as indexSchema } from '../../src/schema/api/api-index.ts';
import { protocolDocument as protocolSchema } from '../../src/schema/api/protocol.ts';
import { apiFiles, type ApiFiles } from '../../src/site/api/api-files.ts';
import { noText, someKnown } from './api-builders.ts';
import { anyCodes, someProtocol } from './builders.ts';
import { holds } from './property.ts';

function texts(files: ApiFiles): Map<string, string> {
  return new Map([...files].map(([path, compose]) => [path, compose()]));
}

test('the protocol lists every other file with its digest, and the index the protocol', () => {
  const files = texts(apiFiles([someKnown], noText));
  const [index, own] = ['/api/index.json', '/api/websocket.json'].map(
    (path) => JSON.parse(files.get(path) ?? '') as object,
  );
  const { files: listed } = protocolSchema.parse(own);
  const { protocols, versions } = indexSchema.parse(index);
  const all = [...listed, ...protocols, ...versions.flatMap(({ schemas }) => schemas)];
  assert.deepEqual(
    all.map(({ address }) => new URL(address).pathname).sort(),
    [...files.keys()].filter((path) => path !== '/api/index.json').sort(),
  );
  for (const { address, digest } of all) {
    const text = files.get(new URL(address).pathname) ?? '';
    assert.equal(createHash('sha256').update(text).digest('hex'), digest, address);
  }
  assert.deepEqual(
    listed.map(({ kind }) => kind),
    ['code', 'code', 'used', 'pair', 'observed', 'messages', 'products'],
  );
});

test('what others list is the same whichever file is asked for first', () => {
  const inOrder = texts(apiFiles([someKnown], noText));
  const files = apiFiles([someKnown], noText);
  for (const path of [...files.keys()].reverse()) assert.equal(files.get(path)?.(), inOrder.get(path), path);
});

test('any protocol gives valid documents, and the same bytes in whatever order its codes came', () => {
  holds(
    fc.property(anyCodes, (some) => {
      const there = texts(apiFiles([someProtocol(some)], noText));
      const back = texts(apiFiles([someProtocol(some.toReversed())], noText));
      assert.deepEqual([...there], [...back]);
      const document = JSON.parse(there.get('/api/websocket.json') ?? '') as object;
      assert.equal(protocolSchema.parse(document).counts.codes, some.length);
    }),
    25,
  );
});
