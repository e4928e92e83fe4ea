import type { BlockContent, Heading, ListItem, Literal, PhrasingContent, TableCell, TableRow } from 'mdast';
import { absolute } from '../origin.ts';

/** A paragraph, a list, a table: what stands below another. */
export type Block = BlockContent;
/** What stands beside another in a line. */
export type Inline = PhrasingContent;
/** Some content of a line: a text, a node, or several; undefined where there is nothing. */
export type Part = string | Inline | undefined | readonly Part[];

/** A citation of the long text as pages show it, `[1]`: brackets that are text, and what stands in them. */
export interface Bracketed extends Literal {
  type: 'bracketed';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    bracketed: Bracketed;
  }
  interface RootContentMap {
    bracketed: Bracketed;
  }
}

/** @param depth 1 is the title of the page */
export function heading(depth: Heading['depth'], ...parts: readonly Part[]): Block {
  return { type: 'heading', depth, children: lineOf(parts) };
}

export function paragraph(...parts: readonly Part[]): Block {
  return { type: 'paragraph', children: lineOf(parts) };
}

export function quote(...parts: readonly Part[]): Block {
  return { type: 'blockquote', children: [paragraph(...parts)] };
}

/** The parts that are there, with a space between them. */
export function spaced(...parts: readonly Part[]): Part {
  return joined(' ', parts);
}

/** Things of equal rank in one line, with a dot between them as on the page. */
export function dotted(...parts: readonly Part[]): Part {
  return joined(' · ', parts);
}

export function strong(...parts: readonly Part[]): Part {
  const children = lineOf(parts);
  return children.length === 0 ? undefined : { type: 'strong', children };
}

/** Something word for word. */
export function code(value: string): Inline {
  return { type: 'inlineCode', value: value.replace(/[\t\n\r]+/g, ' ') };
}

/** Lines as a terminal shows them: a command, or what it prints. */
export function printed(value: string): Block {
  return { type: 'code', value };
}

/**
 * A link.
 *
 * @param path from `/`, which is made absolute, so that the link still leads somewhere once it was pasted; or an address
 */
export function link(label: Part, path: string): Inline {
  return { type: 'link', url: path.startsWith('/') ? absolute(path) : path, children: lineOf([label]) };
}

export function bracketed(value: string): Bracketed {
  return { type: 'bracketed', value };
}

/** A text in which what stands between backticks is code, as Localized.astro shows it. */
export function marked(text: string): Part {
  return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));
}

/** An item of a list: a line, and the blocks below it. */
export type Item = readonly [Part, ...(readonly Block[])];

/** A list of items. */
export function list(items: readonly Item[], isOrdered = false): Block {
  return {
    type: 'list',
    ordered: isOrdered,
    spread: false,
    children: items.map(([line, ...blocks]): ListItem => {
      return { type: 'listItem', spread: false, children: [paragraph(line), ...blocks] };
    }),
  };
}

/** A list of items that are a line each. */
export function lines(all: readonly Part[], isOrdered = false): Block {
  return list(
    all.map((line) => [line]),
    isOrdered,
  );
}

/** A list of links. */
export function links(all: readonly { readonly label: string; readonly path: string }[]): Block {
  return lines(all.map(({ label, path }) => link(label, path)));
}

/** A table with a head, row by row. */
export function table(head: readonly Part[], rows: readonly (readonly Part[])[]): Block {
  return { type: 'table', children: [head, ...rows].map(row) };
}

/** The blocks of a section; none where there is nothing below its heading. */
export function section(title: Block, ...blocks: readonly (Block | undefined)[]): Block[] {
  const there = blocks.filter((block) => block !== undefined);
  return there.length === 0 ? [] : [title, ...there];
}

/** Blocks with each heading some levels lower, as they stand below another heading. */
export function lowered(blocks: readonly Block[], levels: 1 | 2): Block[] {
  return blocks.map((block) => (block.type === 'heading' ? { ...block, depth: deeper(block.depth, levels) } : block));
}

function deeper(depth: Heading['depth'], levels: 1 | 2): Heading['depth'] {
  return depths[Math.min(depth + levels, depths.length) - 1] ?? depth;
}

const depths = [1, 2, 3, 4, 5, 6] as const;

function row(cells: readonly Part[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell): TableCell => ({ type: 'tableCell', children: lineOf([cell]) })),
  };
}

function joined(separator: string, parts: readonly Part[]): Part {
  const line: Part[] = [];
  for (const part of parts) {
    if (isEmpty(part)) continue;
    if (line.length > 0) line.push(separator);
    line.push(part);
  }
  return line;
}

function isEmpty(part: Part): boolean {
  if (part === undefined) return true;
  if (typeof part === 'string') return part.trim() === '';
  return isSeveral(part) && part.every(isEmpty);
}

/** Parts as the nodes of a line: white space collapsed, as a browser shows it, and none at the ends. */
export function lineOf(parts: readonly Part[]): Inline[] {
  const line: Inline[] = [];
  append(line, parts);
  const last = line.length - 1;
  line.forEach((node, index) => {
    if (node.type === 'text') node.value = collapsed(node.value, index === 0, index === last);
  });
  return line.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Adds a part to a line, texts to the text before them. */
function append(line: Inline[], part: Part): void {
  if (part === undefined) return;
  if (isSeveral(part)) {
    for (const one of part) append(line, one);
    return;
  }
  if (typeof part !== 'string' && part.type !== 'text') {
    line.push(part);
    return;
  }
  const value = typeof part === 'string' ? part : part.value;
  const previous = line.at(-1);
  if (previous?.type === 'text') previous.value += value;
  else line.push({ type: 'text', value });
}

function collapsed(value: string, isFirst: boolean, isLast: boolean): string {
  const text = /[\t\n\f\r]| {2}/.test(value) ? value.replace(/[ \t\n\f\r]+/g, ' ') : value;
  return text.slice(isFirst && text.startsWith(' ') ? 1 : 0, isLast && text.endsWith(' ') ? -1 : undefined);
}

function isSeveral(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}
