import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { remarkInlineReferences } from '../../src/site/remark-inline-references.ts';

type Tree = Parameters<ReturnType<typeof remarkInlineReferences>>[0];

const at = (start: number, end = start): { position: NonNullable<Tree['position']> } => ({
  position: { start: { line: start }, end: { line: end } },
});
const paragraph = (value: string, start: number, end = start): Tree => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  ...at(start, end),
});
const reference = (line: number, name = 'Ref'): Tree => ({
  type: 'mdxJsxFlowElement',
  name,
  children: [],
  ...at(line),
});

/** A tree after the plugin, as its types and texts, one line a block. */
function joined(...children: Tree[]): string[] {
  const tree: Tree = { type: 'root', children };
  remarkInlineReferences()(tree);
  return (tree.children ?? []).map(shown);
}

function shown({ type, name, value, children }: Tree): string {
  if (value !== undefined) return value;
  if (type === 'mdxJsxTextElement') return `<${name ?? ''} />`;
  return `${name ?? type}(${(children ?? []).map(shown).join('')})`;
}

describe('a reference on a line of its own', () => {
  test('stays in the paragraph above it, after a space', () => {
    assert.deepEqual(joined(paragraph('One.', 1), reference(2)), ['paragraph(One. <Ref />)']);
  });

  test('so does an observation, and no other component', () => {
    assert.deepEqual(joined(paragraph('One.', 1), reference(2, 'Seen')), ['paragraph(One. <Seen />)']);
    assert.deepEqual(joined(paragraph('One.', 1), reference(2, 'Side')), ['paragraph(One.)', 'Side()']);
  });

  test('does not cut the paragraph in two', () => {
    assert.deepEqual(joined(paragraph('One.', 1), reference(2), reference(3), paragraph('Two.', 4)), [
      'paragraph(One. <Ref /> <Ref /> Two.)',
    ]);
  });

  test('does not join the paragraph after an empty line', () => {
    assert.deepEqual(joined(paragraph('One.', 1), reference(2), paragraph('Two.', 4)), [
      'paragraph(One. <Ref />)',
      'paragraph(Two.)',
    ]);
  });

  test('is joined inside a list and inside a side', () => {
    const item: Tree = { type: 'listItem', children: [paragraph('One.', 2), reference(3)], ...at(2, 3) };
    const side: Tree = { type: 'mdxJsxFlowElement', name: 'Side', children: [item], ...at(1, 4) };
    assert.deepEqual(joined(side), ['Side(listItem(paragraph(One. <Ref />)))']);
  });

  test('is left alone where no paragraph stands before it', () => {
    assert.deepEqual(joined(reference(1), paragraph('One.', 3)), ['Ref()', 'paragraph(One.)']);
  });
});

test('two paragraphs stay two', () => {
  assert.deepEqual(joined(paragraph('One.', 1), paragraph('Two.', 3)), ['paragraph(One.)', 'paragraph(Two.)']);
});

test('other components stay blocks', () => {
  const side: Tree = { type: 'mdxJsxFlowElement', name: 'Side', children: [], ...at(2) };
  assert.deepEqual(joined(paragraph('One.', 1), side), ['paragraph(One.)', 'Side()']);
});
