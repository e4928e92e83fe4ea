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

/** How long a line of a fault may be: what is quoted from a file may be of any length. */
const longest = 600;

/**
 * One line as an editor or terminal can follow it: `content/websocket/1002/fr.mdx:4 …`. Names of files and what a fault
 * quotes are shown with every sign that would move the cursor, turn the direction of writing or not be seen.
 */
export function formatProblem({ file, line, message }: Problem): string {
  return `${visible(file)}:${line} ${shortened(visible(message))}`;
}

/** A text with what is not seen written out, as `\u202E`. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => {
    const point = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, '0')}`;
  });
}

/** The middle of a long quotation is left out; the remedy, which ends a sentence, stays. */
function shortened(message: string): string {
  if (message.length <= longest) return message;
  return `${message.slice(0, longest / 2)} … ${message.slice(-longest / 2)}`;
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
