import type { InlineCode, Link, Nodes, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type Info, type Options, type State } from 'mdast-util-to-markdown';
import type { Block, Bracketed, Inline } from './nodes.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    severalTildes: 'severalTildes';
  }
}

declare module 'mdast' {
  interface TextData {
    /** Its paragraph has more than one. */
    hasSeveralTildes?: true;
  }
}

/** Writes a node; `peek` tells how it begins, which is asked for what stands before it and would else write it twice. */
interface Peeked extends Handle {
  peek: Handle;
}

function peeked(handle: Handle, peek: Handle): Peeked {
  return Object.assign(handle, { peek });
}

const handleText = peeked(writeText, (node: Text, parent, state, info) =>
  // Only these are escaped where no line begins.
  /^[\t\n\r&*<>[\\\]_`|~(!#]/.test(node.value) ? writeText(node, parent, state, info) : node.value,
);

function writeText(node: Text, _: unknown, state: State, info: Info): string {
  if (isPlain(node.value, info)) return node.value;
  if (node.data?.hasSeveralTildes === undefined) return state.safe(node.value, info);
  const exit = state.enter('severalTildes');
  const value = state.safe(node.value, info);
  exit();
  return value;
}

/**
 * Whether a text has nothing that could be read as a sign, which is most of all texts: to look for each sign in turn, as
 * `safe` does, takes longer than everything else.
 */
function isPlain(value: string, { before, after }: { readonly before: string; readonly after: string }): boolean {
  // A parenthesis is a sign behind a bracket, an exclamation mark before one, a number sign at the end of a heading.
  if (/[\t\n\r&*<>[\\\]_`|~]|^\(|[!#]$/.test(value)) return false;
  const isAtBreak = before === '' || before.endsWith('\n');
  if (isAtBreak && !/^(?:\p{L}|\d+(?:[^\d.)]|$))/u.test(value)) return false;
  return !value.endsWith(' ') || (after !== '' && !after.startsWith('\n'));
}

/** An address without a sign is written as it is, for the same reason. */
const handleLink = peeked((node: Link, parent, state, info) => {
  const isPlainLink = /^[\w:/.#?=%,+@-]+$/.test(node.url) && node.title == null;
  // A `]` in code cannot be escaped.
  if (!isPlainLink || node.children.some(({ type }) => type === 'inlineCode')) {
    return defaultHandlers.link(node, parent, state, info);
  }
  const exits = [state.enter('link'), state.enter('label')];
  const label = state.containerPhrasing(node, { ...info, before: '[', after: '](' });
  for (const exit of exits.reverse()) exit();
  return `[${label}](${node.url})`;
}, openBracket);

const handleBracketed = peeked((node: Bracketed, _, state, { after }) => {
  // Brackets around what nobody defines are text; a colon behind them would define it.
  const context = { before: '[', after: ']' };
  const inner = isPlain(node.value, context) ? node.value : state.safe(node.value, context);
  return after.startsWith(':') ? `\\[${inner}]` : `[${inner}]`;
}, openBracket);

/** Links have no other form: `resourceLink` below. */
function openBracket(): string {
  return '[';
}

const tables = gfmTableToMarkdown({ tablePipeAlign: false });

/** Code without a sign is written as it is. */
const handleInlineCode = peeked((node: InlineCode, parent, state, info) => {
  if (/^[^\s`|][^`|\n\r]*$/.test(node.value)) return `\`${node.value}\``;
  return (tables.handlers?.inlineCode ?? defaultHandlers.inlineCode)(node, parent, state, info);
}, defaultHandlers.inlineCode.peek);

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  // `<https://…>` looks like a tag.
  resourceLink: true,
  extensions: [
    tables,
    {
      handlers: {
        ...gfmStrikethroughToMarkdown().handlers,
        text: handleText,
        link: handleLink,
        bracketed: handleBracketed,
        inlineCode: handleInlineCode,
      },
      // A tilde alone in its paragraph strikes nothing through: a version such as 1.0-1~deb12 stays as it is.
      unsafe: [{ character: '~', inConstruct: 'severalTildes' }],
    },
  ],
};

/**
 * Writes blocks as Markdown that GitHub reads: CommonMark with tables. One line a paragraph, one line break at the end.
 *
 * @param blocks are given what their signs need to be read as they are meant, in place
 */
export function serialize(blocks: Block[]): string {
  blocks.forEach(prepare);
  return toMarkdown({ type: 'root', children: blocks }, options);
}

function prepare(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') node.children.forEach(prepare);
  else prepareLine(node, tildesIn(node) > 1);
}

function prepareLine({ children }: { children: Inline[] }, hasSeveralTildes: boolean): void {
  // From the end, so that what is put in does not move what is still to be looked at.
  for (let index = children.length - 1; index >= 0; index--) {
    const [child, next] = [children[index], children[index + 1]];
    if (child === undefined) continue;
    if (child.type === 'text' && hasSeveralTildes) child.data = { hasSeveralTildes };
    if ('children' in child) prepareLine(child, hasSeveralTildes);
    if (next !== undefined && isGlued(child, next)) children.splice(index + 1, 0, { type: 'text', value: ' ' });
  }
}

/** Whether the signs of two nodes would not be read as they are meant unless a space stood between them. */
function isGlued(left: Inline, right: Inline): boolean {
  if (left.type === 'inlineCode' && right.type === 'inlineCode') return true;
  if (isAttention(left) && isAttention(right)) return true;
  const [end, start] = [edgeOf(left, 'end'), edgeOf(right, 'start')];
  return (isAttention(left) && isUnread(end, start)) || (isAttention(right) && isUnread(start, end));
}

/**
 * Whether the signs of bold are not read as such, because punctuation stands inside of them and a letter outside, as in
 * `**日本語。**次` (CommonMark, "Emphasis and strong emphasis").
 */
function isUnread(inner: string, outer: string): boolean {
  return isPunctuationAtMost(inner) && !isPunctuationAtLeast(outer) && !/\s/u.test(outer);
}

/** The first or last character of a node as it is written, in UTF-16 as parsers look at it. */
function edgeOf(node: Inline, side: 'start' | 'end'): string {
  if (node.type === 'text') return (side === 'start' ? node.value[0] : node.value.at(-1)) ?? '';
  if (isAttention(node)) {
    const child = side === 'start' ? node.children[0] : node.children.at(-1);
    return child === undefined ? '' : edgeOf(child, side);
  }
  return node.type === 'inlineCode' ? '`' : '[';
}

/** Some parser takes it for punctuation: newer ones count symbols in. */
function isPunctuationAtMost(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** Every parser takes it for punctuation. */
function isPunctuationAtLeast(character: string): boolean {
  return /[\p{P}!-/:-@[-`{-~]/u.test(character);
}

function isAttention(node: Inline): node is Extract<Inline, { type: 'strong' | 'emphasis' | 'delete' }> {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/** How many tildes a node shows that are not code. */
function tildesIn(node: Nodes): number {
  if (node.type === 'text') return node.value.includes('~') ? node.value.split('~').length - 1 : 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + tildesIn(child), 0) : 0;
}
