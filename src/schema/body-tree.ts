import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { MdxDocument } from './document.ts';

/** A text as the build reads it (astro.config.mjs), or why it cannot be read. */
export type BodyTree =
  { readonly tree: Root } | { readonly fault: string; /** Of the text, from 1. */ readonly line: number };

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkCjkFriendly] });

/** Each text is parsed once, however many rules ask for it. */
const known = new WeakMap<MdxDocument, BodyTree>();

/** A quotation in a list in a quotation: what stands at the beginning of a line, more often than any text needs. */
const nested = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){5}/m;

/** The text below the front matter of a file, parsed. */
export function bodyTree(document: MdxDocument): BodyTree {
  const tree = known.get(document) ?? parse(document.body);
  known.set(document, tree);
  return tree;
}

function parse(body: string): BodyTree {
  // A parser takes seconds for thousands of levels, and fails then.
  const deep = nested.exec(body);
  if (deep !== null) return { fault: 'it is nested too deeply', line: body.slice(0, deep.index).split('\n').length };
  try {
    return { tree: processor.parse(body) };
  } catch (error) {
    return syntaxError(error);
  }
}

/** What a parser of unified throws: a VFileMessage. Some reasons name the place where the fault begins in brackets. */
function syntaxError(error: unknown): { fault: string; line: number } {
  if (!(error instanceof Error)) return { fault: 'it cannot be read', line: 1 };
  if (error instanceof RangeError) return { fault: 'it is nested too deeply', line: 1 };
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  const begins = / \((\d+):\d+-\d+:\d+\)/.exec(reason);
  const line = begins?.[1] ?? ('line' in error ? error.line : undefined);
  return {
    fault: reason
      .replace(begins?.[0] ?? '', '')
      .replace(/[,(] ?(expected|note|in MDX).*$/is, '')
      .trim(),
    line: Number(line ?? 1),
  };
}
