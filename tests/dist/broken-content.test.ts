import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'parse5';
import { assertNone } from './faults.ts';
import { collapse, textOf } from './tree.ts';
import { Workspace, smallContent, snapshot, snapshotDifferences } from './workspace.ts';

const workspace = new Workspace(smallContent);

/** The entry that gets the faults, relative to the workspace. */
const entry = 'content/demo/1/en.mdx';
const sound = readFileSync(workspace.path(entry), 'utf8');

/** A file of messages that nobody means well with. The content check lets it pass: a message is shown word for word. */
const hostileTexts = [
  '<script>canary()</script>',
  '</script><script>canary()</script>',
  '"><img src=x onerror=canary()>',
  "'><svg onload='canary()'>",
  '[a](javascript:canary()) <https://evil.example>',
  '<!-- --> <![CDATA[ ]]> &lt;b&gt; &#x3c;',
  '$(canary()) <%= canary() %> `x`',
];
const hostileMessages = [
  'name: Hostile',
  'messages:',
  ...hostileTexts.flatMap((text) => [
    `  - text: '${text.replaceAll("'", "''")}'`,
    '    cause: broken',
    '    where: console',
    '    source: websockets/ws#1',
  ]),
  '',
].join('\n');
const causes = 'causes: [{ id: broken, codes: [2], cause: { en: It broke. }, remedy: { en: Mend it. } }]\n';

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
  mkdirSync(workspace.path('content/demo/messages'));
  writeFileSync(workspace.path('content/demo/messages/hostile.yaml'), hostileMessages);
  writeFileSync(workspace.path('content/demo/causes.yaml'), causes);
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

test('what a program prints is shown as a text, even if it would be markup, a script or a template', () => {
  const shown = collapse(textOf(parse(readFileSync(workspace.path('site/demo/messages/index.html'), 'utf8'))));
  for (const text of hostileTexts) assert.ok(shown.includes(text), text);
  const files = readdirSync(workspace.path('site'), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((file) => file.name.endsWith('.html'))) {
    const html = readFileSync(join(parentPath, name), 'utf8');
    assert.doesNotMatch(html, /<(?:script|img|svg)[^>]*>?[^<]*canary\(/, name);
  }
});

test('a changed file of the published site is found', () => {
  const stood = snapshot(workspace.path('site'));
  appendFileSync(workspace.path('site/index.html'), ' ');
  assert.deepEqual(snapshotDifferences(stood, snapshot(workspace.path('site'))), ['index.html: Its bytes differ.']);
});
