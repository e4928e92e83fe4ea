import { createProcessor } from '@mdx-js/mdx';
import type { Rule } from '../rule.ts';

/** What of a Markdown tree the rule looks at. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const refused: Readonly<Record<string, string>> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
};

const processor = createProcessor();

export const bodySyntax: Rule = {
  name: 'body-syntax',
  description: 'The text of a code is valid MDX without code: no import, no export, no expression.',
  check({ originals }, report) {
    for (const { document } of originals.values()) {
      if (document === undefined) continue;
      const lineOf = (line: number | undefined): number => document.bodyLine + (line ?? 1) - 1;
      try {
        for (const node of nodesOf(processor.parse(document.body))) {
          const what = refused[node.type];
          if (what === undefined || isComment(node)) continue;
          report(
            document.file,
            lineOf(node.position?.start.line),
            `The text holds ${what}. Remove it, or write a brace as "\\{".`,
          );
        }
      } catch (error) {
        const { reason, line } = syntaxError(error);
        report(document.file, lineOf(line), `This is not valid MDX: ${reason}. Correct the text here.`);
      }
    }
  },
};

function isComment({ value = '' }: Node): boolean {
  return /^\s*\/\*[\s\S]*\*\/\s*$/.test(value);
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** What a parser of unified throws: a VFileMessage. Some reasons name the place where the fault begins in brackets. */
function syntaxError(error: unknown): { reason: string; line: number | undefined } {
  if (!(error instanceof Error)) return { reason: String(error), line: undefined };
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  const begins = / \((\d+):\d+-\d+:\d+\)/.exec(reason);
  const line = begins?.[1] ?? ('line' in error ? error.line : undefined);
  return {
    reason: reason
      .replace(begins?.[0] ?? '', '')
      .replace(/[,(] ?(expected|note|in MDX).*$/is, '')
      .trim(),
    line: line === undefined ? undefined : Number(line),
  };
}
