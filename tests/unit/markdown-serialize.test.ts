import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import {
  bracketed,
  code,
  heading,
  lineOf,
  link,
  list,
  paragraph,
  strong,
  table,
} from '../../src/site/markdown/nodes.ts';
import type { Block, Part } from '../../src/site/markdown/nodes.ts';
import { serialize } from '../../src/site/markdown/serialize.ts';
import { MarkdownFile, shownText } from '../dist/markdown-file.ts';
import { anyText, holds } from './property.ts';

const line = (...parts: Part[]): string => serialize([paragraph(...parts)]);

/** How many nodes of a type there are. */
function count(nodes: readonly Nodes[], type: Nodes['type']): number {
  return nodes.filter((node) => node.type === type).length;
}

describe('blocks', () => {
  test('stand apart by an empty line, one line a paragraph, with a line break at the end', () => {
    const blocks = [heading(1, 'A'), paragraph('b\n  c'), list([['d', list([['e']])], ['f']]), list([['g']], true)];
    assert.equal(serialize(blocks), '# A\n\nb c\n\n- d\n  - e\n- f\n\n1. g\n');
  });

  test('a table has a line a row, and its pipes are text', () => {
    const rows = serialize([table(['a', 'b|c'], [['1', code('x|y')]])]);
    assert.equal(rows, '| a | b\\|c |\n| - | - |\n| 1 | `x\\|y` |\n');
  });
});

describe('bold', () => {
  test('closes before a letter where punctuation ends it, as in Japanese', () => {
    const bold = line(strong('接続が切れた。'), '次の文です。');
    assert.equal(bold, '**接続が切れた。** 次の文です。\n');
    assert.equal(count(new MarkdownFile(bold).nodes, 'strong'), 1);
    // Without the space, GitHub shows the signs.
    assert.equal(count(new MarkdownFile(bold.replace(' ', '')).nodes, 'strong'), 0);
  });

  test('opens after a letter where code begins it', () => {
    assert.equal(line('前は', strong(code('close()'), 'です'), '次'), '前は **`close()`です**次\n');
  });

  test('is left as it is where it closes already', () => {
    assert.equal(line(strong('設定する側'), '：実装'), '**設定する側**：実装\n');
    assert.equal(line(strong('A cause.'), ' A remedy.'), '**A cause.** A remedy.\n');
  });
});

describe('signs', () => {
  test('that would be read as such are escaped, and no others', () => {
    assert.equal(line('a_b <b> * [c] `d` 1-2'), 'a_b \\<b> \\* \\[c] \\`d\\` 1-2\n');
    assert.equal(line('1. No. - # +'), '1\\. No. - # +\n');
  });

  test('a tilde alone is no sign; two would strike through what is between them', () => {
    assert.equal(line('libwebkit 2.50.6-1~deb12u2'), 'libwebkit 2.50.6-1~deb12u2\n');
    const two = line('1~a and 1~b');
    assert.equal(two, '1\\~a and 1\\~b\n');
    assert.equal(count(new MarkdownFile(two).nodes, 'delete'), 0);
  });

  test('a citation keeps its brackets', () => {
    assert.equal(
      line('Text. ', bracketed('1'), ' ', link(bracketed('ws'), '/a/')),
      'Text. [1] [[ws]](https://wirecodes.example/a/)\n',
    );
    assert.equal(line(bracketed('1'), '(a)'), '[1]\\(a)\n');
    assert.equal(line(bracketed('1'), ': a'), '\\[1]: a\n');
  });

  test('a link is absolute, and its address stands bare unless it has a sign', () => {
    assert.equal(line(link('a', 'https://a.example/b')), '[a](https://a.example/b)\n');
    assert.equal(line(link('a', 'https://a.example/b (c)')), '[a](<https://a.example/b (c)>)\n');
    assert.equal(line(link('https://a.example/', 'https://a.example/')), '[https://a.example/](https://a.example/)\n');
  });
});

/** Texts that Markdown can hold: control characters cannot stand in it. */
const text = fc
  .oneof(anyText, fc.string({ unit: fc.constantFrom(...Array.from('aB12 #+-=.:;()[]!*_~`<>&|\\"/。（）')) }))
  .map((value) => value.replace(/[\p{Cc}\uFEFF]/gu, ' ').trim());
/** In a table, a backslash before a pipe cannot be code (GFM, "Tables"). */
const codeText = text.map((value) => value.replace(/\\+\|/g, '|'));
const part: fc.Arbitrary<Part> = fc.oneof(
  text,
  codeText.map((value) => (value === '' ? '' : code(value))),
  text.map((value) => strong(value)),
  fc.tuple(text, codeText).map(([first, second]) => strong(first, second === '' ? '' : code(second))),
  text.map((value) => (value === '' ? '' : link(value, '/a/'))),
  fc.nat(99).map((number) => bracketed(String(number))),
  fc.constantFrom(' ', '. ', '。'),
);
const parts = fc.array(part, { minLength: 1, maxLength: 6 }).filter((all) => lineOf(all).length > 0);
const block: fc.Arbitrary<Block> = fc.oneof(
  parts.map((all) => paragraph(all)),
  parts.map((all) => heading(2, all)),
  fc.array(parts, { minLength: 1, maxLength: 3 }).map((all) => list(all.map((one) => [one, list([[one]])]))),
  fc.tuple(parts, parts, parts).map(([a, b, c]) =>
    table(
      [a, b],
      [
        [b, c],
        [c, a],
      ],
    ),
  ),
);

/** The text of nodes as it is compared: white space beside bold may be added. */
function bare(nodes: readonly Nodes[]): string {
  const shown = (node: Nodes): string => {
    if (node.type === 'bracketed') return `[${node.value}]`;
    return 'children' in node ? node.children.map(shown).join('') : shownText(node);
  };
  return nodes.map(shown).join('').replace(/\s/gu, '');
}

describe('whatever is written', () => {
  test('is read as the same text, with as many bolds, codes and links', () => {
    holds(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const file = new MarkdownFile(serialize(blocks));
        assert.equal(bare(file.tree.children), bare(blocks), file.source);
        const written = blocks.flatMap(all);
        for (const type of ['strong', 'inlineCode', 'listItem', 'tableCell'] as const) {
          assert.equal(count(file.nodes, type), count(written, type), `${type}\n${file.source}`);
        }
      }),
      300,
    );
  });

  test('has no character reference, no HTML and no stray white space', () => {
    holds(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const { source, sourceWithoutCode, nodes } = new MarkdownFile(serialize(blocks));
        assert.doesNotMatch(sourceWithoutCode, /(?<!\\)&#\w/);
        assert.equal(count(nodes, 'html'), 0);
        assert.doesNotMatch(source, /[ \t]$|\n\n\n|\n\n$/m);
        assert.match(source, /[^\n]\n$/);
      }),
    );
  });
});

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}
