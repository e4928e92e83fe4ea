interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  position?: { start: { line: number }; end: { line: number } } | undefined;
}

/**
 * Keeps `<Ref />` and `<Seen />` inside their paragraph. MDX reads a line that holds nothing but components as a block of its own, and
 * so cuts a paragraph in two wherever its references fill a line (micromark-extension-mdx-jsx, flow constructs).
 */
export function remarkInlineReferences() {
  return joinIn;
}

function joinIn(parent: Node): void {
  if (parent.children === undefined) return;
  const joined: Node[] = [];
  for (const node of parent.children) {
    const previous = joined.at(-1);
    if (isReference(node) && previous?.type === 'paragraph') {
      append(previous, { ...node, type: 'mdxJsxTextElement' }, node);
    } else if (node.type === 'paragraph' && previous?.type === 'paragraph' && follows(node, previous)) {
      append(previous, ...(node.children ?? []), node);
    } else {
      joinIn(node);
      joined.push(node);
    }
  }
  parent.children = joined;
}

/** Adds inline nodes to a paragraph, after a space; the last argument tells where the paragraph ends with them. */
function append(paragraph: Node, ...nodesAndEnd: Node[]): void {
  const end = nodesAndEnd.pop();
  paragraph.children = [...(paragraph.children ?? []), { type: 'text', value: ' ' }, ...nodesAndEnd];
  if (paragraph.position && end?.position) paragraph.position.end = end.position.end;
}

function isReference(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' && (node.name === 'Ref' || node.name === 'Seen');
}

/** Whether a block stands on the very next line, so that its author saw one paragraph. */
function follows(node: Node, previous: Node): boolean {
  return node.position?.start.line === (previous.position?.end.line ?? -1) + 1;
}
