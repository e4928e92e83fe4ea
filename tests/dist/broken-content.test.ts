import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { assertNone } from './faults.ts';
import { Workspace, smallContent, snapshot, snapshotDifferences } from './workspace.ts';

const workspace = new Workspace(smallContent);

/** The entry that gets the faults, relative to the workspace. */
const entry = 'content/demo/1/en.mdx';
const sound = readFileSync(workspace.path(entry), 'utf8');

/** What was published before. A build must not look into it, so it need not be a site. */
const published = ['site/index.html', 'site/fr/index.html', 'site/.well-known/x'];

before(() => {
  for (const file of published) {
    mkdirSync(workspace.path(file.replace(/\/[^/]*$/, '')), { recursive: true });
    writeFileSync(workspace.path(file), `what stood at ${file}`);
  }
});

/** Builds the site with an entry changed, and tells what the published site looked like before and after. */
function buildWith(text: string) {
  writeFileSync(workspace.path(entry), text);
  const stood = snapshot(workspace.path('site'));
  const result = workspace.build('site');
  return { ...result, changes: snapshotDifferences(stood, snapshot(workspace.path('site'))) };
}

test('broken content ends a build with sentences, all of them, and the published site stays', () => {
  const broken = sound
    .replace(/^gloss:.*$/m, 'glos: misspelt')
    .replace(/(^ {2}standing:\s+(?:\{ )?value: )\w+/m, '$1lost');
  const { status, output, changes } = buildWith(broken);
  assert.equal(status, 1);
  const line = (text: string): number => broken.split('\n').findIndex((found) => found.includes(text)) + 1;
  assert.match(output, new RegExp(`^${entry}:${line('glos:')} .*"glos".*\\.$`, 'm'));
  assert.match(output, new RegExp(`^${entry}:${line('value: lost')} .*"facts\\.standing\\.value".*\\.$`, 'm'));
  assert.match(output, /^\d faults in the content\. .*$/m);
  assert.doesNotMatch(output, /^\s+at .*[:)]|Error:|node_modules/m, 'It shows where the program stopped.');
  assertNone(changes);
});

test('a fault that shows only while pages are written leaves the published site, too, and nothing beside it', () => {
  const component = workspace.path('src/components/Description.astro');
  const source = readFileSync(component, 'utf8');
  writeFileSync(component, source.replace(/^---\n/, "---\nthrow new Error('This page cannot be written.');\n"));
  const { status, output, changes } = buildWith(sound);
  writeFileSync(component, source);
  assert.equal(status, 1);
  assert.match(output, /This page cannot be written\./);
  assertNone(changes);
  assert.deepEqual(readdirSync(workspace.path('.site')), []);
});

test('sound content replaces the published site as a whole, which stays beside it until the next build', () => {
  const stood = snapshot(workspace.path('site'));
  const { status, output, changes } = buildWith(sound);
  assert.equal(status, 0, output);
  for (const [file, how] of Object.entries({ 'index.html': 'Its bytes differ.', '.well-known/x': 'It is gone.' })) {
    assert.equal(changes.includes(`${file}: ${how}`), true, file);
  }
  const [before = '', ...others] = readdirSync(workspace.path('.site'));
  assert.equal(others.length, 1);
  assertNone(snapshotDifferences(stood, snapshot(workspace.path(`.site/${before}`))));
});

test('a changed file of the published site is found', () => {
  const stood = snapshot(workspace.path('site'));
  appendFileSync(workspace.path('site/index.html'), ' ');
  assert.deepEqual(snapshotDifferences(stood, snapshot(workspace.path('site'))), ['index.html: Its bytes differ.']);
});
