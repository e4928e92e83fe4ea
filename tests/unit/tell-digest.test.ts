import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tellDigest } from '../../src/build/tell-digest.ts';

test('a build says the digest of the index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  const output = mock.method(process.stdout, 'write', () => true);
  try {
    mkdirSync(join(folder, 'api'));
    writeFileSync(join(folder, 'api/index.json'), 'abc');
    const { hooks } = tellDigest();
    // Of all that Astro gives a hook, this is what this one uses.
    (hooks['astro:build:done'] as (given: object) => void)({ dir: pathToFileURL(`${folder}/`) });
    // FIPS 180-4 has this digest of these three letters as its example.
    assert.deepEqual(output.mock.calls[0]?.arguments, [
      'api/index.json has SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n',
    ]);
  } finally {
    output.mock.restore();
    rmSync(folder, { recursive: true, force: true });
  }
});
