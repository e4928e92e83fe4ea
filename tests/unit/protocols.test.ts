import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CodeEntry } from '../../src/schema/code.ts';
import type { TranslationEntry } from '../../src/schema/translation.ts';
import { assembleProtocols, type Entry } from '../../src/site/protocols.ts';
import { someConfusion, someFacts, someProtocolEntry } from './builders.ts';
import { holds } from './property.ts';

function codeEntry(code: number, confusedWith: CodeEntry['confusedWith'] = []): CodeEntry {
  return {
    code,
    name: `Name ${code}`,
    gloss: `gloss of ${code}`,
    description: 'It is so.',
    when: 'It was so.',
    fix: 'Let it be so.',
    facts: someFacts(),
    confusedWith,
  };
}

const protocolEntries = [
  { id: 'websocket/protocol', data: someProtocolEntry },
  { id: 'grpc/protocol', data: { ...someProtocolEntry, name: 'gRPC' } },
];
const entries: readonly Entry<CodeEntry | TranslationEntry>[] = [
  { id: 'websocket/100/en', data: codeEntry(100) },
  { id: 'websocket/1002/en', data: codeEntry(1002, [someConfusion(1007)]) },
  { id: 'websocket/1002/ja', data: { gloss: '訳語', notes: {}, confusedWith: [], english: {} } },
  { id: 'websocket/1007/en', data: codeEntry(1007) },
  { id: 'grpc/1002/en', data: codeEntry(1002) },
  { id: 'grpc/1002/fr', data: { gloss: 'glose', notes: {}, confusedWith: [], english: {} } },
];

describe('assembleProtocols', () => {
  test('puts the same protocols together whatever order the entries come in', () => {
    const expected = assembleProtocols(protocolEntries, entries);
    holds(
      fc.property(
        fc.shuffledSubarray(protocolEntries, { minLength: protocolEntries.length }),
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
        (protocols, codes) => {
          assert.deepEqual(assembleProtocols(protocols, codes), expected);
        },
      ),
    );
  });

  test('keeps the same number of two protocols apart', () => {
    const [grpc, websocket] = assembleProtocols(protocolEntries, entries);
    assert.equal(grpc?.id, 'grpc');
    assert.deepEqual(
      grpc.codes.map(({ protocol, number }) => `${protocol} ${number}`),
      ['grpc 1002'],
    );
    assert.deepEqual(
      websocket?.codes.map(({ number }) => number),
      [100, 1002, 1007],
    );
  });

  test('gives a code the glosses of its own folder, by language', () => {
    const [grpc, websocket] = assembleProtocols(protocolEntries, entries);
    assert.deepEqual(grpc?.codes[0]?.gloss, { en: 'gloss of 1002', fr: 'glose' });
    assert.deepEqual(
      websocket?.codes.map(({ gloss }) => gloss),
      [{ en: 'gloss of 100' }, { en: 'gloss of 1002', ja: '訳語' }, { en: 'gloss of 1007' }],
    );
  });

  test('shows a confusion from the code that did not declare it', () => {
    const [, websocket] = assembleProtocols(protocolEntries, entries);
    assert.equal(websocket?.confusions.get(1007)?.get(1002)?.question, 'Is it 1007?');
  });
});
