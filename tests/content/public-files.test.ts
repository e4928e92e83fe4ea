import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '../../src/schema/problem.ts';
import { publicProblems } from '../../src/schema/public-files.ts';
import { settings } from '../../src/settings.ts';

/** What is said of a copy of the project's own folder after an edit. */
function toldAfter(edit: (path: (file: string) => string) => void): string[] {
  const root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  try {
    const folder = join(root, 'public');
    mkdirSync(folder);
    for (const file of ['favicon.svg', 'og.png']) cpSync(join(settings.publicRoot, file), join(folder, file));
    edit((file) => join(folder, file));
    return publicProblems(folder).map(formatProblem);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const alone = 'Only pictures, .png and .svg, are copied to the site as they are. Remove this file.';
const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">\n${inner}\n</svg>\n`;

const cases: Readonly<Record<string, readonly [(path: (file: string) => string) => void, readonly string[]]>> = {
  'a page in the place of one of the site': [
    (path) => {
      mkdirSync(path('websocket/1002'), { recursive: true });
      writeFileSync(path('websocket/1002/index.html'), 'x');
    },
    [`public/websocket/1002/index.html:1 ${alone}`],
  ],
  'what an editor or a system leaves': [
    (path) => {
      writeFileSync(path('.DS_Store'), 'x');
    },
    [`public/.DS_Store:1 ${alone}`],
  ],
  'a link out of it': [
    (path) => {
      symlinkSync('/etc/passwd', path('passwd.png'));
    },
    ['public/passwd.png:1 This is a symbolic link. Put the file itself here.'],
  ],
  'a pipe, from which reading never ends': [
    (path) => {
      spawnSync('mkfifo', [path('a.png')]);
    },
    ['public/a.png:1 This is no file but a pipe, a socket or a device. Remove it.'],
  ],
  'a picture that is missing': [
    (path) => {
      rmSync(path('favicon.svg'));
    },
    ['public/favicon.svg:1 This file is missing. Add it: the head of every page names it.'],
  ],
  'pictures that were cut': [
    (path) => {
      writeFileSync(path('og.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
      writeFileSync(path('favicon.svg'), '<svg><path\n');
    },
    [
      'public/favicon.svg:1 This is no whole SVG. Begin it with "<svg" and end it with "</svg>".',
      'public/og.png:1 This is no whole PNG. Draw it again with npm run pictures, or put it here again.',
    ],
  ],
  'a script in a picture': [
    (path) => {
      writeFileSync(path('favicon.svg'), svg('<script>alert(1)</script>'));
      writeFileSync(path('a.svg'), svg('<a href="https://example.org/"><path d="M0 0"/></a>'));
      writeFileSync(path('b.svg'), svg('<path onload="alert(1)" d="M0 0"/>'));
    },
    [
      'public/a.svg:2 The picture holds "href=", which runs or loads something. Remove it.',
      'public/b.svg:2 The picture holds "onload=", which runs or loads something. Remove it.',
      'public/favicon.svg:2 The picture holds "<script", which runs or loads something. Remove it.',
    ],
  ],
};

for (const [fault, [edit, lines]] of Object.entries(cases)) {
  test(`a build ends at ${fault} in public/`, () => {
    assert.deepEqual(toldAfter(edit), lines);
  });
}

test('the pictures of the project itself are whole', () => {
  assert.deepEqual(publicProblems(settings.publicRoot), []);
});
