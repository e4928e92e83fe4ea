import type { z } from 'zod';
import { parseMdx, parseYaml, type MdxDocument, type SourceDocument } from './document.ts';
import type { Problem, Report } from './problem.ts';
import { checkShape, type ExplainUnknown } from './shape.ts';
import { bytesOf, textOf } from './text-file.ts';

/** A file that could be parsed, and what it holds where its shape is right. */
export interface CheckedFile<Entry, Source extends SourceDocument = SourceDocument> {
  readonly document: Source;
  readonly entry: Entry | undefined;
}

/**
 * Stands for what was read in earlier runs: a file whose bytes are the same is not parsed again. Whoever reads the
 * content once needs none.
 */
export type Memory = WeakKey;

/** Reads a file: what it holds, or undefined where it could not be parsed; every fault is reported. */
export type ReadFile<Result> = (path: string, file: string, report: Report, memory: Memory) => Result | undefined;

interface Read<Result> {
  readonly bytes: Buffer;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
}

/** A reader of files of one kind, which remembers. */
export function remembering<Result>(
  parse: (file: string, text: string, report: Report) => Result | undefined,
): ReadFile<Result> {
  const memories = new WeakMap<Memory, Map<string, Read<Result>>>();
  return (path, file, report, memory) => {
    const bytes = bytesOf(path, file, report);
    if (bytes === undefined) return undefined;
    const known = memories.get(memory) ?? new Map<string, Read<Result>>();
    memories.set(memory, known);
    const before = known.get(file);
    const read = before?.bytes.equals(bytes) === true ? before : readAnew(bytes, file, parse);
    known.set(file, read);
    for (const { line, message } of read.problems) report(file, line, message);
    return read.result;
  };
}

function readAnew<Result>(
  bytes: Buffer,
  file: string,
  parse: (file: string, text: string, report: Report) => Result | undefined,
): Read<Result> {
  const problems: Problem[] = [];
  const report: Report = (name, line, message) => problems.push({ file: name, line, message });
  try {
    const text = textOf(bytes, file, report);
    const result = text === undefined ? undefined : parse(file, text, report);
    return { bytes, result, problems };
  } catch (error) {
    report(file, 1, failure('The file cannot be read', error));
    return { bytes, result: undefined, problems };
  }
}

/** What somebody is told at whose content the check itself fails, which it never should. */
export function failure(what: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : '';
  return `${what}: ${(reason ?? '').replace(/[.]$/, '')}. Undo what was changed last, and report it with that change.`;
}

/** A reader of YAML files of one shape. */
export function yamlFiles<Schema extends z.ZodType>(schema: Schema): ReadFile<CheckedFile<z.output<Schema>>> {
  return remembering((file, text, report) => {
    const document = parseYaml(file, text, report);
    if (document === undefined) return undefined;
    const entry = checkShape(schema, document, report);
    // A file in which everything may be left out says nothing where everything is.
    const isEmpty = Object.keys(document.value ?? {}).length === 0;
    if (entry !== undefined && isEmpty) report(file, 1, 'The file is empty. Fill it, or remove it.');
    return { document, entry: isEmpty ? undefined : entry };
  });
}

/** A reader of MDX files whose front matter has one shape. */
export function mdxFiles<Schema extends z.ZodType>(
  schema: Schema,
  explainUnknown?: ExplainUnknown,
): ReadFile<CheckedFile<z.output<Schema>, MdxDocument>> {
  return remembering((file, text, report) => {
    const document = parseMdx(file, text, report);
    return document && { document, entry: checkShape(schema, document, report, explainUnknown) };
  });
}
