import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'parse5';
import { protocols } from './content.ts';
import { assertNone } from './faults.ts';
import { collapse, textOf } from './tree.ts';
import { Workspace, snapshot, snapshotDifferences } from './workspace.ts';

const workspace = new Workspace();

/** The entry that gets the faults, relative to the workspace. */
const code = protocols[0]?.codes[0];
const entry = `content/${code?.protocol ?? ''}/${code?.number ?? ''}/en.mdx`;
const sound = readFileSync(workspace.path(entry), 'utf8');

/** A file of messages that nobody means well with. The content check lets it pass: a message is shown word for word. */
const messages = `content/${code?.protocol ?? ''}/messages/hostile.yaml`;
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
    '    cause: normal',
    '    where: console',
    '    source: websockets/ws#1',
  ]),
  '',
].join('\n');

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

test('a fault that shows only while pages are written leaves the published site, too', () => {
  // The content check lets no such content through, so a page of the site itself is broken.
  const page = workspace.path('src/pages/[...locale]/[protocol]/[pair]/index.astro');
  const whole = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    whole.replace('---\n', "---\nif (Astro.url.pathname !== '') throw new Error('This page is broken.');\n"),
  );
  const { status, output, changes } = buildWith(sound);
  writeFileSync(page, whole);
  assert.equal(status, 1);
  assert.match(output, /This page is broken\./);
  assertNone(changes);
});

test('sound content replaces the published site as a whole, and leaves nothing beside it', () => {
  writeFileSync(workspace.path(messages), hostileMessages);
  const { status, output, changes } = buildWith(sound);
  assert.equal(status, 0, output);
  for (const [file, how] of Object.entries({ 'index.html': 'Its bytes differ.', '.well-known/x': 'It is gone.' })) {
    assert.equal(changes.includes(`${file}: ${how}`), true, file);
  }
  assert.deepEqual(
    readdirSync(workspace.folder).filter((name) => name.startsWith('.site')),
    [],
  );
});

test('what a program prints is shown as a text, even if it would be markup, a script or a template', () => {
  const page = readFileSync(workspace.path(`site/${code?.protocol ?? ''}/messages/index.html`), 'utf8');
  const shown = collapse(textOf(parse(page)));
  for (const text of hostileTexts) assert.ok(shown.includes(text), text);
  const files = readdirSync(workspace.path('site'), { recursive: true, withFileTypes: true });
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  assert.ok(pages.length > 100);
  for (const { parentPath, name } of pages) {
    const html = readFileSync(join(parentPath, name), 'utf8');
    assert.doesNotMatch(html, /<(?:script|img|svg)[^>]*>?[^<]*canary\(/, name);
  }
});

test('a changed file of the published site is found', () => {
  const stood = snapshot(workspace.path('site'));
  appendFileSync(workspace.path('site/index.html'), ' ');
  assert.deepEqual(snapshotDifferences(stood, snapshot(workspace.path('site'))), ['index.html: Its bytes differ.']);
});
