/** A column of a table: its heading, and whether its cells are figures, which stand to the right. */
export type Column = string | { readonly figures: string };

/**
 * A table of Markdown whose columns stand below each other in a terminal as well.
 *
 * @param rows cells as they are shown, one a column
 */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const heads = columns.map((column) => (typeof column === 'string' ? column : column.figures));
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, index) => Math.max(3, ...cells.map((row) => widthOf(row[index] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${columns.map((column, index) => padded(row[index] ?? '', widths[index] ?? 0, typeof column !== 'string')).join(' | ')} |`;
  const rule = columns.map((column, index) => {
    const dashes = '-'.repeat((widths[index] ?? 0) - 1);
    return typeof column === 'string' ? `:${dashes}` : `${dashes}:`;
  });
  return [...cells.slice(0, 1).map(line), `| ${rule.join(' | ')} |`, ...cells.slice(1).map(line)].join('\n');
}

function padded(text: string, width: number, isFigure: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return isFigure ? space + text : text + space;
}

/** Columns that a terminal gives a text. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
