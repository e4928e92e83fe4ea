import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '../../src/schema/messages.ts';
import { listScenarios } from '../../src/schema/scenario.ts';
import { realCorpus } from './real-content.ts';

// A build does not ask for it: a sentence too many is no reason to publish nothing.
test('every sentence of a scenario belongs to a scenario of some protocol', () => {
  const families = new Set(
    realCorpus.scenarios.flatMap(({ entry }) => listScenarios(entry).map(({ family }) => `scenario.${family}`)),
  );
  const sentences = Object.keys(messages).filter((key) => key.startsWith('scenario.'));
  assert.deepEqual(
    sentences.filter((key) => !families.has(key)),
    [],
  );
  assert.ok(sentences.length > 0);
});
