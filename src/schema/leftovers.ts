/** What an edit that went wrong leaves in a file. */
export interface Leftover {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** What Git writes around two versions that it could not merge, at whatever indentation, or above a part of a patch. */
const mergeMark = /^\s*(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)|^\s*@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/;

/** How many lines a block has at most that is looked for twice in a row. */
const longestBlock = 60;

/**
 * Marks of a merge, blocks of lines that stand twice in a row, and an end that is missing.
 *
 * @param text with line feeds alone
 * @param mayEndAnyhow a file whose end shows in its brackets, such as JSON
 */
export function leftovers(text: string, mayEndAnyhow: boolean): Leftover[] {
  const lines = text.split('\n');
  const found: Leftover[] = [];
  const marks = lines.flatMap((line, index) => (mergeMark.test(line) ? [index + 1] : []));
  for (const line of marks) {
    found.push({ line, message: 'The line is a mark of a merge. Keep one of the two versions, and remove the marks.' });
  }
  if (text !== '' && !mayEndAnyhow && !text.endsWith('\n')) {
    const remedy = 'See that its end is there, and end it with a line end.';
    found.push({ line: lines.length, message: `The file stops in the middle of a line. ${remedy}` });
  }
  if (marks.length === 0) found.push(...doubled(lines));
  return found;
}

/** Blocks of lines that are followed by themselves; each is named once. */
function doubled(lines: readonly string[]): Leftover[] {
  const ids = new Map<string, number>();
  const keys = lines.map((line) => {
    const known = ids.get(line) ?? ids.size;
    ids.set(line, known);
    return known;
  });
  const found: Leftover[] = [];
  for (let start = 0; start < lines.length; start++) {
    const length = repeatedLength(lines, keys, start);
    if (length === 0) continue;
    const which = length === 1 ? `The line` : `The block of ${length} lines`;
    found.push({
      line: start + length + 1,
      message: `${which} before this one stands here again. Remove one of the two.`,
    });
    start += 2 * length - 1;
  }
  return found;
}

/** How long the block is that begins at a line and is followed by itself; 0 where there is none. */
function repeatedLength(lines: readonly string[], keys: readonly number[], start: number): number {
  for (let length = 1; length <= longestBlock && start + 2 * length <= lines.length; length++) {
    // The first pair differs nearly always, and no more is compared.
    let at = 0;
    while (at < length && keys[start + at] === keys[start + length + at]) at++;
    if (at < length) continue;
    const block = lines.slice(start, start + length);
    if (block.some((line) => /[\p{L}\p{N}]/u.test(line))) return length;
  }
  return 0;
}
