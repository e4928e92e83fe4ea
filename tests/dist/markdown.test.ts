import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../../src/i18n/translate.ts';
import { settings } from '../../src/settings.ts';
import { assertNone, checkEveryPage } from './faults.ts';
import { leftovers, linkFaults } from './markdown-faults.ts';
import { MarkdownFile, shownText } from './markdown-file.ts';
import { BuiltPage } from './page.ts';
import { shownPassages } from './shown-passages.ts';
import { files, pageAt, readFile } from './site.ts';
import { attribute } from './tree.ts';

/** The Markdown of each page, by the path of the page. */
const markdown = new Map(
  files
    .filter((file) => /(?:^|\/)index\.md$/.test(file))
    .map((file) => [`/${file.slice(0, -'index.md'.length)}`, new MarkdownFile(readFile(file))]),
);

/** A text without what a page and its Markdown need not share: white space, and the signs between parts of a line. */
function bare(text: string): string {
  return text.replace(/[\s:：·]/gu, '');
}

/** What the Markdown of a page says, without its last line. */
function saidIn({ tree }: MarkdownFile): string {
  return bare(tree.children.slice(0, -1).map(shownText).join(''));
}

/** Where the Markdown does not say what the page says, in its order: at most the first such place. */
function passageFaults(passages: readonly string[], file: MarkdownFile): string[] {
  const said = saidIn(file);
  let at = 0;
  for (const passage of passages) {
    const wanted = bare(passage);
    if (!said.startsWith(wanted, at)) {
      return [`Its Markdown says “${said.slice(at, at + 60)}” in the place of “${passage.slice(0, 100)}”.`];
    }
    at += wanted.length;
  }
  return at === said.length ? [] : [`Its Markdown goes on with “${said.slice(at, at + 60)}”.`];
}

/** The addresses that the head of a page gives for its Markdown. */
function namedMarkdown(page: BuiltPage): (string | undefined)[] {
  return page
    .named('link')
    .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'type') === 'text/markdown')
    .map((link) => URL.parse(attribute(link, 'href') ?? '', page.url)?.href);
}

test('every page names its Markdown, which is there, and there is none besides', () => {
  checkEveryPage((page) => {
    const isLocated = page.address.kind !== 'notFound';
    const named = namedMarkdown(page);
    return named.join() === (isLocated ? `${page.url}index.md` : '') && (!isLocated || markdown.has(page.path))
      ? []
      : [`It names "${named.join()}" as its Markdown.`];
  });
  assertNone(
    [...markdown.keys()].filter((path) => pageAt(path) === undefined).map((path) => `${path}: It has no page.`),
  );
});

test('the Markdown of a page says what the page says: same passages, same order', () => {
  checkEveryPage((page) => {
    const file = markdown.get(page.path);
    return file === undefined ? [] : passageFaults(shownPassages(page), file);
  });
});

test('its last line is its address and the licence', () => {
  checkEveryPage((page) => {
    const file = markdown.get(page.path);
    const last = file?.source.trimEnd().split('\n').at(-1);
    return file === undefined || last === `${page.url} · ${translator(page.locale)('page.license')}`
      ? []
      : [`The last line of its Markdown is “${last ?? ''}”.`];
  });
});

test('no Markdown has HTML, placeholders, bold that does not close, or stray white space', (context) => {
  checkEveryPage((page) => {
    const file = markdown.get(page.path);
    return file === undefined ? [] : leftovers(file);
  });
  const sizes = [...markdown].map(([path, { source }]) => ({ path, bytes: Buffer.byteLength(source) }));
  const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes);
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  context.diagnostic(
    `${sizes.length} files of Markdown, ${all} bytes; the largest: ${largest?.path ?? ''}, ${largest?.bytes ?? 0}`,
  );
});

test('every link of the Markdown is absolute, and leads to a page and a place on it', () => {
  checkEveryPage((page) => {
    const file = markdown.get(page.path);
    return file === undefined ? [] : linkFaults(file);
  });
});

test('a missing, a swapped and an added passage are found', () => {
  const page = new BuiltPage(
    'index.html',
    '<main><h1>One</h1><nav>Contents</nav><p class="en" lang="en">Two.</p><p class="own">Deux <b>!</b></p><dl><dt>Three<dd>four</dl></main>',
  );
  const faults = (source: string): number => passageFaults(shownPassages(page), new MarkdownFile(source)).length;
  const end = '\n\nhttps://example.org/\n';
  assert.equal(faults(`# One\n\nDeux **!**\n\n- **Three**: four${end}`), 0);
  for (const source of [
    '# One\n\n- **Three**: four',
    '# One\n\nDeux **!**\n\n- **Three**',
    '# One\n\n- **Three**: four\n\nDeux **!**',
    '# One\n\nDeux **!**\n\n- **Three**: four\n- five',
    '# One\n\nTwo.\n\nDeux **!**\n\n- **Three**: four',
  ]) {
    assert.equal(faults(source + end), 1, source);
  }
});

test('the outcomes of a row, and a picture, are compared as well', () => {
  const page = new BuiltPage(
    'index.html',
    '<main><figure><svg aria-label="It closes."><text>1006</text></svg></figure><section class="matrix"><table><tr><th>x<th><a>A</a> 1<th><a>B</a> 2<th><a>C</a> 3<tr><th>it ends<td>1006<td>0<td>1006</table></section></main>',
  );
  const faults = (source: string): number => passageFaults(shownPassages(page), new MarkdownFile(source)).length;
  const md = 'It closes.\n\n- A 1\n- B 2\n- C 3\n\n- it ends\n  - `1006`: A, C\n  - `0`: B\n\nend\n';
  assert.equal(faults(md), 0);
  assert.equal(faults(md.replace('A, C', 'A, B')), 1);
  assert.equal(faults(md.replace('It closes.\n\n', '')), 1);
});

test('each kind of leftover, and a link that leads nowhere, are found', () => {
  const faults = (source: string): number =>
    [leftovers, linkFaults].flatMap((find) => find(new MarkdownFile(source))).length;
  assert.equal(faults('# A\n\n- `<b>` \\<b>, `&amp;`, **bold。** 次\n'), 0);
  for (const source of [
    'a <b>b</b>\n',
    'a &amp; b\n',
    'a {{b}}\n',
    '**a。**次\n',
    'a\n\n\nb\n',
    'a \nb\n'.replace('\nb', ''),
    'a',
    'a\nb\n',
    '[a](/b/)\n',
    `[a](${settings.origin}/nowhere/)\n`,
    `[a](${settings.origin}/#nowhere)\n`,
  ]) {
    assert.equal(faults(source), 1, source);
  }
});
