import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLocale } from '../../src/i18n/locales.ts';
import { settings } from '../../src/settings.ts';
import { protocols } from './content.ts';
import { assertNone } from './faults.ts';
import { leftovers, linkFaults } from './markdown-faults.ts';
import { MarkdownFile, shownText } from './markdown-file.ts';
import { files, readFile } from './site.ts';

const short = new MarkdownFile(readFile('llms.txt'));
const full = new MarkdownFile(readFile('llms-full.txt'));

/** Bytes that `llms-full.txt` may take, so that a model can read it at once: some 150,000 tokens. */
const limit = 600_000;

/** The addresses that a file links to. */
function linked({ nodes }: MarkdownFile): string[] {
  return nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
}

/** Where a file differs from the form that llmstxt.org gives: a title, a quote, text, then lists of links below headings. */
function formFaults({ tree: { children } }: MarkdownFile): string[] {
  const [title, quote, ...rest] = children;
  const first = rest.findIndex(({ type }) => type === 'heading');
  const sections = rest.slice(first);
  return [
    ...(title?.type === 'heading' && title.depth === 1 ? [] : ['It does not begin with a title.']),
    ...(quote?.type === 'blockquote' ? [] : ['No quote says what the site is.']),
    ...sections.flatMap((node, index) => {
      const isHeading = index % 2 === 0;
      if (isHeading) return node.type === 'heading' && node.depth === 2 ? [] : ['A section has no heading.'];
      if (node.type !== 'list') return ['A section is no list.'];
      const isLink = node.children.every(
        ({ children: [line] }) => line?.type === 'paragraph' && line.children[0]?.type === 'link',
      );
      return isLink ? [] : ['A line of a section does not begin with a link.'];
    }),
  ];
}

test('llms.txt has the form of llmstxt.org, and its links lead to files', () => {
  assertNone([...formFaults(short), ...leftovers(short), ...linkFaults(short)]);
});

test('llms.txt leads to the English Markdown of every page but pairs and numbers that are not told of one by one', () => {
  const urls = new Set(linked(short));
  const wanted = files.filter((file) => {
    return (
      /(?:^|\/)index\.md$/.test(file) &&
      !/^(?:fr|ja)\/|-vs-|\/observed\/index|\/\d+\//.test(file) &&
      file !== 'search/index.md'
    );
  });
  const codes = protocols.flatMap(({ id, codes }) => codes.map(({ number }) => `${id}/${number}/index.md`));
  assertNone(
    [...wanted, ...codes]
      .filter((file) => !urls.has(`${settings.origin}/${file}`))
      .map((file) => `${file} is not in llms.txt.`),
  );
});

test('llms-full.txt has all codes, all questions with their answers, and says what is left out and where that is', (context) => {
  const bytes = Buffer.byteLength(full.source);
  context.diagnostic(`llms.txt ${Buffer.byteLength(short.source)} bytes, llms-full.txt ${bytes} of ${limit}`);
  assert.equal(bytes < limit, true, `llms-full.txt takes ${bytes} bytes.`);
  assertNone([...leftovers(full), ...linkFaults(full)]);
  const text = shownText(full.tree);
  const wanted = protocols.flatMap(({ codes, confusions, ranges, products }) => [
    ...codes.flatMap(({ prose: { description, when, fix } }) => [description, when, fix]),
    ...[...confusions.values()].flatMap((others) =>
      [...others.values()].flatMap(({ question, answerHere, answerThere }) => [question, answerHere, answerThere]),
    ),
    ...ranges.map((range) => range.text),
    ...products.flatMap(({ uses }) => uses.map(({ meaning }) => (meaning[defaultLocale] ?? '').replaceAll('`', ''))),
  ]);
  assert.equal(wanted.length > 300, true);
  assertNone(
    wanted.filter((passage) => !text.includes(passage)).map((passage) => `“${passage}” is not in llms-full.txt.`),
  );
  for (const { id } of protocols) {
    for (const page of ['observed', 'messages', 'products']) {
      assert.equal(linked(full).includes(`${settings.origin}/${id}/${page}/index.md`), true, page);
    }
  }
});

test('a file of another form is found', () => {
  const faults = (source: string): number => formFaults(new MarkdownFile(source)).length;
  const section = '## C\n\n- [d](https://e.example/): f\n';
  assert.equal(faults(`# A\n\n> B\n\nText.\n\n${section}`), 0);
  assert.equal(faults(`## A\n\nB\n\n${section}`), 2);
  assert.equal(faults(`# A\n\n> B\n\n## C\n\nText.\n`), 1);
  assert.equal(faults(`# A\n\n> B\n\n## C\n\n- d\n`), 1);
  assert.equal(faults(`# A\n\n> B\n\n${section}\n### G\n\n- [d](https://e.example/)\n`), 1);
});
