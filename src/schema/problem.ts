/** A fault in the content, told to the person who can mend it. */
export interface Problem {
  /** Path as the person knows it, relative to the folder that holds `content/`, with forward slashes. */
  readonly file: string;
  /** Line the fault stands on, from 1. */
  readonly line: number;
  /** Sentences: what is wrong, naming the field in quotes, and the remedy. */
  readonly message: string;
}

/** Collects the problems of one run. */
export type Report = (file: string, line: number, message: string) => void;

/** One line as an editor or terminal can follow it: `content/websocket/1002/fr.mdx:4 …`. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}

/** Sorts by file, then line, so that the same faults always print in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
