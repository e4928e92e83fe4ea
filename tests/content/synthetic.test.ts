import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCorpus } from '../../src/schema/corpus.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import { settings } from '../../src/settings.ts';
import { writeSyntheticProtocol } from '../bench/synthetic.ts';

test('the content that growth is measured with passes the check of a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-synthetic-'));
  try {
    writeSyntheticProtocol(folder, 4);
    assert.deepEqual(readCorpus(folder, settings.localesRoot).problems.map(formatProblem), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
