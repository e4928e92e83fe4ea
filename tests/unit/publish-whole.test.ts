import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, mock, test } from 'node:test';
import { publishWhole } from '../../src/build/publish-whole.ts';

/** A folder with a site that was built before, in which a build is tried. */
function inFolder(run: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  try {
    mkdirSync(join(root, 'dist/old'), { recursive: true });
    writeFileSync(join(root, 'dist/index.html'), 'before');
    run(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Begins a build as Astro does.
 *
 * @returns the folder that Astro is told to write to, and what it calls when all is written
 */
function begin(root: string, command: 'build' | 'dev' = 'build'): { folder: string; done: () => void } {
  let folder = join(root, 'dist');
  const { hooks } = publishWhole();
  // Of all that Astro gives a hook, these are the parts that this one uses.
  const setup = hooks['astro:config:setup'] as (given: object) => void;
  const built = hooks['astro:build:done'] as (given: object) => void;
  setup({
    command,
    config: { outDir: pathToFileURL(`${folder}/`) },
    updateConfig: ({ outDir }: { outDir: URL }) => {
      folder = fileURLToPath(outDir);
    },
  });
  return {
    folder,
    done: () => {
      const output = mock.method(process.stdout, 'write', () => true);
      try {
        built({ pages: [], logger: { info: () => undefined } });
      } finally {
        output.mock.restore();
      }
    },
  };
}

const siteIn = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8');

describe('a build', () => {
  test('leaves the last good site whole until the new one is written', () => {
    inFolder((root) => {
      const { folder } = begin(root);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), 'half');
      assert.notEqual(join(folder), join(root, 'dist/'));
      assert.equal(siteIn(root), 'before');
    });
  });

  test('puts the new site in the place of the old one, with nothing left of either build', () => {
    inFolder((root) => {
      const { folder, done } = begin(root);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), 'after');
      done();
      assert.equal(siteIn(root), 'after');
      assert.equal(existsSync(join(root, 'dist/old')), false);
      assert.deepEqual(readdirSync(root), ['dist']);
    });
  });

  test('begins with an empty folder, whatever a build that broke off has left there', () => {
    inFolder((root) => {
      const { folder } = begin(root);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'broken.html'), 'half');
      begin(root);
      assert.equal(existsSync(join(folder, 'broken.html')), false);
    });
  });

  test('may be the first, with no site before it', () => {
    inFolder((root) => {
      rmSync(join(root, 'dist'), { recursive: true });
      const { folder, done } = begin(root);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), 'first');
      done();
      assert.equal(siteIn(root), 'first');
    });
  });
});

test('a development server touches no folder', () => {
  inFolder((root) => {
    assert.equal(begin(root, 'dev').folder, join(root, 'dist'));
    assert.deepEqual(readdirSync(root), ['dist']);
  });
});
