import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, mock, test } from 'node:test';
import { publishWhole } from '../../src/build/publish-whole.ts';
import { ownMark } from '../../src/build/running.ts';

/** An empty folder in which builds are tried, as the current one. */
function inFolder(run: (root: string) => void): void {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wirecodes-')));
  const current = process.cwd();
  process.chdir(root);
  try {
    run(root);
  } finally {
    process.chdir(current);
    rmSync(root, { recursive: true, force: true });
  }
}

/** Such a folder with a site that was built before. */
function afterBuild(run: (root: string) => void): void {
  inFolder((root) => {
    build(root, 'before');
    run(root);
  });
}

/**
 * Begins a build as Astro does.
 *
 * @returns the folder that Astro is told to write to, and what it calls when all is written
 */
function begin(root: string, command: 'build' | 'dev' | 'preview' = 'build'): { folder: string; done: () => void } {
  let folder = join(root, 'dist');
  const { hooks } = publishWhole();
  // Of all that Astro gives a hook, these are the parts that this one uses.
  const setup = hooks['astro:config:setup'] as (given: object) => void;
  const built = hooks['astro:build:done'] as (given: object) => void;
  const once = mock.method(process, 'once', () => process);
  setup({
    command,
    config: { outDir: pathToFileURL(`${folder}/`), root: pathToFileURL(`${process.cwd()}/`) },
    updateConfig: ({ outDir }: { outDir?: URL }) => {
      if (outDir !== undefined) folder = fileURLToPath(outDir).replace(/\/$/, '');
    },
  });
  once.mock.restore();
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

/** Builds a site of one file. */
function build(root: string, text: string): void {
  const { folder, done } = begin(root);
  writeFileSync(join(folder, 'index.html'), text);
  done();
}

/** A name of a process that has ended: the number is this one's, and was given again. */
const ended = ownMark().replace(/-\w*-/, '-1-');
const elsewhere = ownMark().replace(/[0-9a-f]{8}$/, '00000000');

/** What a build that was killed has left, by the process that it ran in and the time at which it began. */
function leave(root: string, mark: string, time: number): string {
  const name = `${new Date(time).toISOString().replaceAll(/[-:.]/g, '')}-${mark}`;
  mkdirSync(join(root, '.dist', `${name}.next`), { recursive: true });
  mkdirSync(join(root, '.dist', `${name}.cache`));
  return name;
}

/** Has everything that was built look as if its process had ended, as it does to the next build. */
function endAll(root: string): void {
  for (const name of inside(root)) renameSync(join(root, '.dist', name), join(root, '.dist', asEnded(name)));
  const served = readlinkSync(join(root, 'dist'));
  unlinkSync(join(root, 'dist'));
  symlinkSync(asEnded(served), join(root, 'dist'));
}

const asEnded = (name: string): string => name.replace(ownMark(), ended);

const siteIn = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8');
const inside = (root: string): string[] => readdirSync(join(root, '.dist'));

describe('a build', () => {
  test('leaves the last good site whole until the new one is written', () => {
    afterBuild((root) => {
      const { folder } = begin(root);
      writeFileSync(join(folder, 'index.html'), 'half');
      assert.equal(siteIn(root), 'before');
    });
  });

  test('puts the new site in the place of the old one, which stays beside it until the next', () => {
    afterBuild((root) => {
      const [before = ''] = inside(root);
      build(root, 'after');
      assert.equal(siteIn(root), 'after');
      assert.equal(readFileSync(join(root, '.dist', before, 'index.html'), 'utf8'), 'before');
      assert.equal(inside(root).length, 2);
      assert.deepEqual(readdirSync(root), ['.dist', 'dist']);
    });
  });

  test('removes the sites that nobody has been given since the last two builds', () => {
    afterBuild((root) => {
      const [first] = inside(root);
      build(root, 'second');
      endAll(root);
      build(root, 'third');
      assert.equal(siteIn(root), 'third');
      assert.equal(inside(root).length, 2);
      assert.equal(inside(root).includes(asEnded(first ?? '')), false);
    });
  });

  test('keeps no old site where none is served', () => {
    afterBuild((root) => {
      endAll(root);
      unlinkSync(join(root, 'dist'));
      build(root, 'after');
      assert.equal(inside(root).length, 1);
    });
  });

  test('may be the first, with no site before it', () => {
    inFolder((root) => {
      build(root, 'first');
      assert.equal(siteIn(root), 'first');
      assert.equal(inside(root).length, 1);
    });
  });

  test('can be moved with the folder that it stands in', () => {
    afterBuild((root) => {
      assert.equal(readlinkSync(join(root, 'dist')), `.dist/${inside(root)[0] ?? ''}`);
    });
  });

  test('for a folder elsewhere is made here, and moved', () => {
    inFolder((here) => {
      const there = mkdtempSync(join(tmpdir(), 'wirecodes-'));
      try {
        const { folder, done } = begin(there);
        assert.equal(folder.startsWith(join(here, '.dist/')), true);
        mkdirSync(join(folder, 'fr'));
        writeFileSync(join(folder, 'index.html'), 'moved');
        done();
        assert.equal(siteIn(there), 'moved');
        assert.deepEqual(readdirSync(join(there, 'dist')), ['fr', 'index.html']);
        assert.deepEqual([inside(there).length, inside(here).length], [1, 0]);
      } finally {
        rmSync(there, { recursive: true });
      }
    });
  });

  test('takes over a real folder, which stays beside it like any other', () => {
    inFolder((root) => {
      mkdirSync(join(root, 'dist'));
      writeFileSync(join(root, 'dist/index.html'), 'real');
      utimesSync(join(root, 'dist'), 1_000_000, 1_000_000);
      build(root, 'after');
      assert.equal(siteIn(root), 'after');
      assert.equal(lstatSync(join(root, 'dist')).isSymbolicLink(), true);
      const [taken = ''] = inside(root);
      assert.match(taken, /^19700112T134640000Z-/);
      assert.equal(readFileSync(join(root, '.dist', taken, 'index.html'), 'utf8'), 'real');
      assert.equal(inside(root).length, 2);
    });
  });

  test('takes the place of a link of somebody else, and leaves alone what that led to', () => {
    inFolder((root) => {
      mkdirSync(join(root, 'theirs'));
      symlinkSync('theirs', join(root, 'dist'));
      build(root, 'ours');
      assert.equal(siteIn(root), 'ours');
      assert.deepEqual(readdirSync(join(root, 'theirs')), []);
    });
  });
});

describe('what a build that was killed has left', () => {
  test('is removed by the next, as soon as it begins', () => {
    afterBuild((root) => {
      const name = leave(root, ended, Date.now());
      begin(root);
      assert.equal(existsSync(join(root, '.dist', `${name}.next`)), false);
      assert.equal(existsSync(join(root, '.dist', `${name}.cache`)), false);
    });
  });

  test('is a finished site that was never served, too', () => {
    afterBuild((root) => {
      const name = leave(root, ended, Date.now());
      renameSync(join(root, '.dist', `${name}.next`), join(root, '.dist', name));
      begin(root);
      assert.equal(existsSync(join(root, '.dist', name)), false);
    });
  });

  test('is not what is served', () => {
    afterBuild((root) => {
      endAll(root);
      const [served = ''] = inside(root);
      mkdirSync(join(root, '.dist', `${served}.cache`));
      begin(root);
      assert.equal(siteIn(root), 'before');
      assert.equal(existsSync(join(root, '.dist', `${served}.cache`)), false);
    });
  });

  test('stays while that build is running', () => {
    afterBuild((root) => {
      const running = begin(root);
      build(root, 'meanwhile');
      assert.equal(existsSync(running.folder), true);
      running.done();
    });
  });

  test('stays for an hour where nobody can tell, since it runs on another machine', () => {
    afterBuild((root) => {
      const recent = leave(root, elsewhere, Date.now() - 3_000_000);
      const old = leave(root, elsewhere, Date.now() - 4_000_000);
      begin(root);
      assert.equal(existsSync(join(root, '.dist', `${recent}.next`)), true);
      assert.equal(existsSync(join(root, '.dist', `${old}.next`)), false);
    });
  });

  test('is finished where it was killed between moving away a real folder and putting its link there', () => {
    afterBuild((root) => {
      const [site = ''] = inside(root);
      const ready = asEnded(site);
      unlinkSync(join(root, 'dist'));
      symlinkSync(`.dist/${site}`, join(root, '.dist', `${ready}.link`));
      begin(root, 'preview');
      assert.equal(siteIn(root), 'before');
    });
  });

  test('is all that is removed: other things beside the sites are not ours', () => {
    afterBuild((root) => {
      mkdirSync(join(root, '.dist/notes.next'));
      build(root, 'after');
      assert.equal(existsSync(join(root, '.dist/notes.next')), true);
    });
  });
});

describe('two builds at once', () => {
  test('write into folders of their own, and the last to finish is what is served', () => {
    afterBuild((root) => {
      endAll(root);
      const one = begin(root);
      const other = begin(root);
      assert.notEqual(one.folder, other.folder);
      writeFileSync(join(one.folder, 'index.html'), 'one');
      writeFileSync(join(other.folder, 'index.html'), 'other');
      other.done();
      assert.equal(siteIn(root), 'other');
      one.done();
      assert.equal(siteIn(root), 'one');
      // The one that was served in between, too: whoever came then may still be reading.
      assert.deepEqual(inside(root), [basename(one.folder, '.next'), basename(other.folder, '.next')]);
    });
  });
});

test('a development server touches no folder', () => {
  inFolder((root) => {
    assert.equal(begin(root, 'dev').folder, join(root, 'dist'));
    assert.deepEqual(readdirSync(root), []);
  });
});
