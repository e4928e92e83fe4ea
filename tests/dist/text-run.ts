import { childrenOf, isElement, isText, isUnread, languageOf, type Element, type Node, type TextNode } from './tree.ts';

/** A text node's share of a run. */
export interface Piece {
  readonly node: TextNode;
  /** BCP 47 tag that holds for it. */
  readonly language: string;
  /** Stands inside `<code>`. */
  readonly isCode: boolean;
  /** Where it begins in the text of the run, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** Text that a reader sees as one stretch: what stands between the borders of two blocks. */
export interface TextRun {
  /** White space collapsed, as a browser shows it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Elements that do not end a stretch of text (HTML, "Phrasing content", those that this site may use). */
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of an element, block by block, in order. Empty runs are left out.
 *
 * @param replace gives the texts that stand for an element, or undefined where it is read as it is
 */
export function runsIn(
  root: Element,
  replace: (element: Element) => readonly string[] | undefined = () => undefined,
): TextRun[] {
  const runs: TextRun[] = [];
  let text = '';
  let pieces: Piece[] = [];
  const flush = (): void => {
    if (text.trimEnd() !== '') runs.push({ text: text.trimEnd(), pieces });
    text = '';
    pieces = [];
  };
  const visit = (node: Node, isCode: boolean): void => {
    if (isText(node)) {
      const collapsed = node.value.replace(/[ \t\n\f\r]+/g, ' ');
      const added = text === '' || text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
      const start = text.length;
      text += added;
      if (added.trim() !== '') pieces.push({ node, language: languageOf(node), isCode, start, end: text.length });
    } else if (isElement(node) && !isUnread(node)) {
      const texts = replace(node);
      if (texts !== undefined) {
        flush();
        runs.push(...texts.map((one) => ({ text: one, pieces: [] })));
        return;
      }
      const isBlock = !inline.has(node.tagName);
      if (isBlock) flush();
      for (const child of childrenOf(node)) visit(child, isCode || node.tagName === 'code');
      if (isBlock) flush();
    }
  };
  visit(root, false);
  flush();
  return runs;
}

/** The text of a piece, without the spaces around it. */
export function textOfPiece(run: TextRun, { start, end }: Piece): string {
  return run.text.slice(start, end).trim();
}
