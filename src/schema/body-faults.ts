import type { Nodes, PhrasingContent, Root, Table } from 'mdast';
import { locales, type Locale } from '../i18n/locales.ts';
import { tagsIn } from './body.ts';
import { bodyTree } from './body-tree.ts';
import { characterFaults, mixedWord } from './characters.ts';
import type { MdxDocument } from './document.ts';
import { pairFault } from './prose-faults.ts';
import { isEnded, mostCharacters } from './text.ts';
import { foreignFault } from './writing.ts';

/** What is wrong at a place of a text. */
export interface BodyFault {
  /** Of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The Markdown that a text may use, beside the components and comments. */
const allowed: readonly Nodes['type'][] = [
  'root',
  'paragraph',
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
];

/** What else there is, in words; an expression is a comment, or has been told apart before. */
const refused: Readonly<Record<string, string>> = {
  mdxjsEsm: 'an import or export. Remove it, or write a brace as "\\{"',
  mdxFlowExpression: 'an expression in braces. Remove it, or write a brace as "\\{"',
  mdxTextExpression: 'an expression in braces. Remove it, or write a brace as "\\{"',
  link: 'a link. Cite with <Ref to="…" />, or write an address as code, between backticks',
  linkReference: 'a link. Cite with <Ref to="…" />, or write a bracket as "\\["',
  image: 'an image. Remove it',
  imageReference: 'an image. Remove it',
  definition: 'the address of a link. Remove it, and cite with <Ref to="…" />',
  heading: 'a heading. The page has its own; write a sentence in bold',
  html: 'HTML. Write Markdown',
};

/** What each component may be given. What it must be given, other rules ask for. */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Side', ['of']],
  ['Ref', ['to']],
  ['Seen', ['by', 'in', 'as']],
]);

/** From how many characters on a paragraph is a passage; what is shorter may stand twice. */
const passageLength = 40;

/** Each text is looked at once, however often the content is read. */
const known = new WeakMap<MdxDocument, readonly BodyFault[]>();

/**
 * What a text holds that is no text: code, HTML, links, components that are not listed, with other attributes or in other
 * places than listed; and what would be shown otherwise than it was meant.
 */
export function bodyFaults(document: MdxDocument, language: Locale): readonly BodyFault[] {
  const faults = known.get(document) ?? findFaults(document, language);
  known.set(document, faults);
  return faults;
}

function findFaults(document: MdxDocument, language: Locale): BodyFault[] {
  const { body, bodyLine } = document;
  const parsed = bodyTree(document);
  const faults: BodyFault[] = [];
  const add = (line: number | undefined, message: string): void => {
    faults.push({ line: bodyLine + (line ?? 1) - 1, message });
  };
  if ('fault' in parsed) {
    add(parsed.line, `This is not valid MDX: ${parsed.fault}. Correct the text here.`);
    return faults;
  }
  const tags: Component[] = [];
  const paragraphs = new Set<string>();
  visit(parsed.tree, undefined);
  checkOrder(parsed.tree);
  compareTags(tags);
  return faults;

  function visit(node: Nodes, parent: Nodes | undefined): void {
    const line = node.position?.start.line;
    if (isComment(node)) return;
    if (!allowed.includes(node.type)) {
      const what = refused[node.type] ?? `Markdown that is not used here (${node.type}). Write it otherwise`;
      add(line, `The text holds ${what}.`);
      return;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      tags.push(node);
      checkComponent(node, parent);
    }
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') checkCharacters(node.value, line);
    if (node.type === 'paragraph') checkParagraph(node.children, line);
    if (node.type === 'table') checkTable(node);
    if ('children' in node) for (const child of node.children) visit(child, node);
  }

  /** A page shows no more cells in a row than its table has columns. */
  function checkTable({ children: [head, ...rows] }: Table): void {
    const columns = head?.children.length ?? 0;
    for (const { children, position } of rows.filter((row) => row.children.length > columns)) {
      add(position?.start.line, `The row has ${children.length} cells, and the table ${columns} columns. Correct it.`);
    }
  }

  /** What stands between the sides or below them would seem to belong to the one before it. */
  function checkOrder({ children }: Root): void {
    const isSide = (node: Nodes): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Side';
    const first = children.findIndex(isSide);
    for (const node of first === -1 ? [] : children.slice(first)) {
      if (isSide(node) || isComment(node)) continue;
      add(node.position?.start.line, 'The text stands below a side. Move it above the first, or into one of them.');
    }
  }

  /** A sign that is written with its number, as "&#x202E;", shows only here. */
  function checkCharacters(text: string, line: number | undefined): void {
    for (const { message } of characterFaults(text.replaceAll('\r\n', '\n'))) add(line, `The text holds ${message}`);
    const mixed = mixedWord(text);
    if (mixed !== undefined) add(line, `The text holds ${mixed.message}`);
  }

  function checkParagraph(children: readonly PhrasingContent[], line: number | undefined): void {
    const words = children.map(wordsOf).join('');
    const foreign = foreignFault(words, language, locales[language].name);
    if (foreign !== undefined) add(line, `The text ${foreign}.`);
    const unpaired = pairFault(words);
    if (unpaired !== undefined) add(line, `The paragraph ${unpaired}. Correct it.`);
    const mark = /\*\*|`|\]\(|\]\[\w|\[\^\w|~~|:::|^\*\S|\s\*\w|&[a-z]+;/.exec(words)?.[0];
    if (mark !== undefined) add(line, `The paragraph shows "${mark}" as it stands. Write its partner, or remove it.`);
    if (words.length > mostCharacters) {
      add(line, `The paragraph has more than ${mostCharacters} characters. Shorten it.`);
    }
    const text = words.replace(/\s+/g, ' ').trim();
    if (text.length >= passageLength && paragraphs.has(text)) {
      add(line, 'The paragraph stands in the text already. Remove one of the two.');
    }
    paragraphs.add(text);
    if (/[\p{L}\p{N}]/u.test(words) && !isEnded(words) && !/[:：]$/.test(words.trim())) {
      add(line, 'The paragraph does not end in a full stop, so that its end seems to be missing. Correct it.');
    }
  }

  function checkComponent(node: Component, parent: Nodes | undefined): void {
    const { name, attributes, children } = node;
    const line = node.position?.start.line;
    const may = attributesOf.get(name ?? '');
    if (name === null || may === undefined) return;
    const given = attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute] : []));
    if (given.length < attributes.length) add(line, `"<${name}>" is given {...} in braces. Write each attribute out.`);
    for (const { name: attribute, value } of given) {
      if (!may.includes(attribute)) {
        add(line, `"<${name} ${attribute}>" is no attribute of it: there is ${may.join(', ')}. Remove it.`);
      } else if (typeof value !== 'string' || !/^[^"'<>{}&\\`\n]*$/.test(value)) {
        add(line, `"<${name} ${attribute}>" is no plain text. Write ${attribute}="…", without signs of a program.`);
      }
    }
    // What an observation is cited by is told with the observations.
    if (name === 'Ref' && given.length === attributes.length && !given.some((attribute) => attribute.name === 'to')) {
      add(line, '"<Ref>" does not say what it cites. Write <Ref to="…" />.');
    }
    const names = given.map((attribute) => attribute.name);
    const twice = names.find((one, index) => names.indexOf(one) < index);
    if (twice !== undefined) add(line, `"<${name} ${twice}>" stands twice. Remove one of the two.`);
    if (name !== 'Side') {
      if (children.length > 0) add(line, `"<${name}>" holds a text, which is not shown. End it with "/>" instead.`);
      return;
    }
    const source = body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    const isWritten = /^<Side of="[a-z]+">\r?\n[\s\S]*\n<\/Side>$/.test(source);
    if (parent?.type !== 'root' || node.position?.start.column !== 1 || !isWritten) {
      add(line, '"<Side>" must stand on a line of its own, as its end must, and in nothing else. Write it so.');
    }
  }

  /** Other parts of the site look for tags without parsing the text: they must see the same ones. */
  function compareTags(parsedTags: readonly Component[]): void {
    const seen = tagsIn(body, 1);
    const places = parsedTags.map(({ name, position }) => ({ name: name ?? '', line: position?.start.line ?? 1 }));
    const most = Math.max(seen.length, places.length);
    const at = Array.from({ length: most }, (_, index) => index).find(
      (index) => seen[index]?.name !== places[index]?.name || seen[index]?.line !== places[index]?.line,
    );
    if (at === undefined) return;
    add(
      Math.min(seen[at]?.line ?? Infinity, places[at]?.line ?? Infinity),
      'A tag is written here so that it is read in two ways. Write it plainly: <Ref to="…" />.',
    );
  }
}

function isComment(node: Nodes): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value);
}

/** What a paragraph shows; of code, whose signs are its own, only how a message in it ends. */
function wordsOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return /[.!?]$/.exec(node.value)?.[0] ?? 'x';
  if (node.type === 'mdxJsxTextElement') return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
