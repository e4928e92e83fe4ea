import { createProcessor } from '@mdx-js/mdx';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { Translate } from '../../i18n/translate.ts';
import { sides, type Side } from '../../schema/body.ts';
import type { LongTextContext } from '../code-view.ts';
import { remarkInlineReferences } from '../remark-inline-references.ts';
import { bracketed, heading, lineOf, link, paragraph, type Block, type Inline } from './nodes.ts';

/** Reads the long text as Astro does (astro.config.mjs). */
const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkCjkFriendly] });
const joinReferences = remarkInlineReferences();

/** The long text of a code in one language: MDX. */
export interface LongText {
  readonly source: string;
  /** Translated, so that parts of it may be older than their English. */
  readonly isOwn: boolean;
}

/**
 * The blocks of a long text, with everything that its components show.
 *
 * @throws for a component that no page knows
 */
export function longTextBlocks({ source, isOwn }: LongText, context: LongTextContext, t: Translate): Block[] {
  const tree = processor.parse(source);
  joinReferences(tree);
  const blocks = tree.children.flatMap(blocksOf);
  return [...stale('text'), ...blocks];

  function stale(part: Side | 'text'): Block[] {
    return isOwn && context.stale.has(part) ? [paragraph(t('page.stale'))] : [];
  }

  function blocksOf(node: RootContent): Block[] {
    switch (node.type) {
      case 'mdxJsxFlowElement': {
        if (node.name !== 'Side') return [paragraph(referenceOf(node))];
        const side = sides.find((one) => one === attributesOf(node)['of']);
        if (side === undefined) throw new Error('A <Side> names no side.');
        return [heading(3, context.sideHeadings[side]), ...node.children.flatMap(blocksOf), ...stale(side)];
      }
      // A comment: everything else in braces is refused before (src/schema/rules/body-syntax.ts).
      case 'mdxFlowExpression':
        return [];
      case 'paragraph':
        return [{ type: 'paragraph', children: inlinesOf(node.children) }];
      case 'heading':
        return [{ ...node, children: inlinesOf(node.children) }];
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({ ...item, children: item.children.flatMap(blocksOf) })),
          },
        ];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: inlinesOf(cell.children) })),
            })),
          },
        ];
      case 'blockquote':
        return [{ ...node, children: node.children.flatMap(blocksOf) }];
      case 'code':
      case 'thematicBreak':
        return [node];
      default:
        throw new Error(`The long text of a code has a "${node.type}", which its Markdown does not know.`);
    }
  }

  function inlinesOf(nodes: readonly PhrasingContent[]): Inline[] {
    return lineOf(
      nodes.flatMap((node): Inline[] => {
        if (node.type === 'mdxJsxTextElement') return referenceOf(node);
        if (node.type === 'mdxTextExpression') return [];
        return 'children' in node ? [{ ...node, children: inlinesOf(node.children) }] : [node];
      }),
    );
  }

  /** What `<Ref to>` and `<Seen by in as>` show: the number in the list of sources, the name of an implementation. */
  function referenceOf(node: Component): Inline[] {
    const { to = '', by = '', in: scenario = '', as } = attributesOf(node);
    if (node.name === 'Ref') {
      const citation = context.citations.get(to);
      return citation === undefined ? [] : [bracketed(String(citation.number))];
    }
    if (node.name === 'Seen') {
      const implementation = context.implementations.get(by);
      if (implementation === undefined) return [];
      const { name, path, role } = implementation;
      return [link(bracketed(name), `${path}#${as ?? role}-${scenario}`)];
    }
    throw new Error(`The long text of a code has a <${node.name ?? ''}>, which its Markdown does not know.`);
  }
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function attributesOf({ attributes }: Component): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
