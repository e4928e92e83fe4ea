import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { digestOf } from '../../src/build/digest.ts';
import { pointAt } from '../../src/build/swap.ts';
import { Workspace, smallContent, snapshot } from './workspace.ts';

const workspace = new Workspace(smallContent);

/** What the page of a code says in either content. */
const sentences = ['The work is done.', 'The work is over.'] as const;
const page = 'demo/1/index.html';

/** A copy of the content that says a sentence in the place of the first. */
function contentSaying(sentence: string, name: string): string {
  const folder = workspace.path(name);
  cpSync(workspace.path('content'), folder, { recursive: true });
  const entry = `${folder}/demo/1/en.mdx`;
  writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll(sentences[0], sentence));
  return folder;
}

test('of two builds at once each makes its own site, and at every moment one is served', async () => {
  mkdirSync(workspace.path('old/demo/1'), { recursive: true });
  writeFileSync(workspace.path(`old/${page}`), 'what stood there');
  pointAt(workspace.path('site'), workspace.path('old'));

  const builds = sentences.map((sentence, index) =>
    workspace.start('site', { WIRECODES_CONTENT: contentSaying(sentence, `content-${String(index)}`) }),
  );
  const state = { isOver: false };
  const ended = Promise.all(builds.map((build) => build.ended)).finally(() => (state.isOver = true));
  const served = new Map<string, number>();
  while (!state.isOver) {
    const text = readFileSync(workspace.path(`site/${page}`), 'utf8');
    assert.match(text, /<\/html>\s*$|^what stood there$/, 'Half a page was served.');
    const folder = realpathSync(workspace.path('site'));
    if (!served.has(folder)) served.set(folder, snapshot(folder).size);
    await setImmediate();
  }

  const results = await ended;
  for (const { status, output } of results) assert.equal(status, 0, output);
  // Both sites stand there, whole and each its own; nothing else was served than what stood there and these two.
  const made = readdirSync(workspace.path('.site')).map((name) => workspace.path(`.site/${name}`));
  assert.deepEqual(
    made.map(digestOf).sort(),
    results.map(({ output }) => /SHA-256 of the site: (\w+)/.exec(output)?.[1]).sort(),
  );
  assert.deepEqual(
    made.map(saidIn).sort(),
    sentences.map((sentence) => [sentence]),
  );
  assert.equal(made.includes(realpathSync(workspace.path('site'))), true);
  for (const [folder, size] of served) {
    assert.equal([workspace.path('old'), ...made].includes(folder), true, folder);
    assert.equal(size, snapshot(folder).size, `${folder} was served before all of it was there.`);
  }
});

/** Which of the two sentences stand anywhere in a site. */
function saidIn(folder: string): string[] {
  const texts = [...snapshot(folder).values()].map(String).join('\n');
  return sentences.filter((sentence) => texts.includes(sentence));
}
