import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A page as Markdown. It is parsed when its tree is first asked for, as GitHub does: CommonMark with its extensions. */
export class MarkdownFile {
  readonly source: string;
  #tree: Root | undefined;

  constructor(source: string) {
    this.source = source;
  }

  get tree(): Root {
    return (this.#tree ??= fromMarkdown(this.source, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }));
  }

  /** Every node, in the order in which it begins. */
  get nodes(): readonly Nodes[] {
    return nodesIn(this.tree);
  }

  /** The source without what is code, in which anything may stand. */
  get sourceWithoutCode(): string {
    let text = '';
    let from = 0;
    for (const { type, position } of this.nodes) {
      if ((type !== 'inlineCode' && type !== 'code') || position === undefined) continue;
      text += this.source.slice(from, position.start.offset);
      from = position.end.offset ?? from;
    }
    return text + this.source.slice(from);
  }
}

/** The text of a node as a reader sees it. */
export function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shownText).join('') : '';
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}
