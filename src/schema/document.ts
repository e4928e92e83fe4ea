import { LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import type { Report } from './problem.ts';
import { valueFaults } from './value-faults.ts';
import { readTwice } from './yaml-twice.ts';
import { nestedTooDeeply, yamlFaults } from './yaml-subset.ts';

/** A parsed file that still knows on which line each of its fields stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  /** Line of the field at `path`, from 1; of the nearest parent where the field does not exist. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** An MDX file: its front matter and the text after it. */
export interface MdxDocument extends SourceDocument {
  readonly body: string;
  /** Line of the file on which `body` begins, from 1. */
  readonly bodyLine: number;
}

/**
 * Parses YAML, of which it takes what reads the same to everybody: no tags, no aliases, no merging, keys that are texts.
 *
 * @param firstLine line of the file on which `text` begins, from 1
 * @returns the document, or undefined when it was not valid YAML; each fault is reported
 */
export function parseYaml(file: string, text: string, report: Report, firstLine = 1): SourceDocument | undefined {
  const lines = new LineCounter();
  // Keys that stand twice are looked for below: the parser compares each with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults = new Set<string>();
  const add = (line: number, message: string): void => {
    // The parser says some faults twice.
    if (!faults.has(`${line} ${message}`)) report(file, line + firstLine - 1, message);
    faults.add(`${line} ${message}`);
  };
  for (const error of document.errors) add(lines.linePos(error.pos[0]).line, faultOf(error));
  for (const { offset, message } of yamlFaults(document)) add(lines.linePos(offset).line, message);
  if (faults.size > 0) return undefined;
  // How much is repeated has been counted.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const lineOf = (path: readonly PropertyKey[]): number => lineOfPath(document, lines, path);
  for (const { line, message } of readTwice(text, value, lineOf)) add(line, message);
  // A sign that is written with its number, as "\u202e", shows only in the value.
  if (text.includes('\\')) {
    for (const { path, message } of valueFaults(value, file.includes('/observed/'))) add(lineOf(path), message);
  }
  if (faults.size > 0) return undefined;
  return { file, value, lineOf: (path) => lineOf(path) + firstLine - 1 };
}

/**
 * Splits an MDX file at its `---` lines and parses the front matter.
 *
 * @returns undefined when there is no front matter or it is not valid YAML; the fault is reported
 */
export function parseMdx(file: string, text: string, report: Report): MdxDocument | undefined {
  // Astro takes any line that begins so for the end of the front matter.
  const match = /^---\r?\n(?<front>[\s\S]*?)^(?:---|\+\+\+)(?<end>.*)(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0 || match.groups === undefined) {
    const sentence = /^---\r?\n/.test(text)
      ? 'The front matter does not end. Put a line "---", with nothing before it, below its fields.'
      : 'The front matter is missing. Begin the file with a line "---", the fields, and a line "---".';
    report(file, 1, sentence);
    return undefined;
  }
  if (match.groups['end']?.trim() !== '' || !/^---/m.test(match[0].slice(3))) {
    const line = match[0].trimEnd().split('\n').length;
    report(
      file,
      line,
      'The front matter ends here, but not with a line "---". End it so, or write this line otherwise.',
    );
    return undefined;
  }
  const document = parseYaml(file, match.groups['front'] ?? '', report, 2);
  if (document === undefined) return undefined;
  return { ...document, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/**
 * Parses JSON strictly, with duplicate keys refused.
 *
 * @returns undefined when it was not valid JSON; the fault is reported
 */
export function parseJson(file: string, text: string, report: Report): SourceDocument | undefined {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const what = message
      .replace(/ in JSON at position.*$| after JSON at position.*$/, '')
      .replace(/, (?:\.\.\.)?".*$/s, '');
    const line = /\(line (\d+) column/.exec(message)?.[1];
    report(
      file,
      line === undefined ? lineOfToken(text, what) : Number(line),
      `This is not valid JSON: ${sentence(what)} Look for a comma, quote or bracket that is missing or too much, here or on the line before.`,
    );
    return undefined;
  }
  // JSON is a subset of YAML 1.2, whose parser keeps the lines and refuses a key that stands twice.
  return parseYaml(file, text, report);
}

/** What is wrong with the YAML, and the remedy. */
function faultOf(error: Pick<YAMLParseError, 'code' | 'message'>): string {
  // Which part of the parser meets the end of the stack, and how that calls it, depends on how much there is left.
  if (error.code === 'RESOURCE_EXHAUSTION' || error.message.includes('call stack')) return nestedTooDeeply;
  if (error.code === 'MULTIPLE_DOCS') {
    return 'A second document begins here, at a line "---" or after a line "...". Remove it, or that line.';
  }
  // An open quote is noticed only where the text ends.
  const where = error.code === 'MISSING_CHAR' ? 'this line, or one above it' : 'this line';
  return `This is not valid YAML: ${sentence(error.message)} Correct ${where}.`;
}

/** V8 says no place for an unexpected token: it is on the first line with which the text so far fails that way. */
function lineOfToken(text: string, what: string): number {
  const lines = text.trimEnd().split('\n');
  const index = lines.findIndex((_, last) => {
    try {
      JSON.parse(lines.slice(0, last + 1).join('\n'));
      return false;
    } catch (error) {
      return String(error).includes(`${what},`);
    }
  });
  return index < 0 ? lines.length : index + 1;
}

function lineOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** Where the key of the last step stands, or the item for a list: the value may begin on a later line. */
function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const step = path.at(-1);
  const items = hasItems(parent) ? parent.items : [];
  const item =
    typeof step === 'number'
      ? items[step]
      : items.find((pair) => hasKey(pair) && String(pair.key.value) === String(step));
  const node = hasKey(item) ? item.key : item;
  return hasRange(node) ? node.range[0] : undefined;
}

function hasItems(node: unknown): node is { items: unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function hasKey(pair: unknown): pair is { key: { value: unknown } } {
  return typeof pair === 'object' && pair !== null && 'key' in pair && pair.key !== null;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function sentence(text: string): string {
  const first = text.split('\n')[0]?.trim().replace(/[.:]$/, '').replace('closing "quote', 'closing "') ?? '';
  return `${first}.`;
}
