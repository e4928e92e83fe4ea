/** A line of a dump. */
export interface DumpLine {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands in front of the offset, in characters. */
  readonly indent: number;
  /** Digits; what their base is depends on the tool. */
  readonly offset: string;
  /** The digits behind the offset, without the characters that they stand for. */
  readonly columns: readonly string[];
  /** It looks like an offset, whatever the bytes are: `0000:`, `0x0000`, `|0000|`, seven digits, or set apart by two spaces. */
  readonly isMarked: boolean;
}

const form = /^(?<lead>[ \t]*\|?)(?<base>0x)?(?<offset>[\da-f]{4,16})(?<mark>[:|]?)(?<gap>[ \t]+(?=\S)|[ \t]*$)/i;

/**
 * Reads a line of a dump, such as `00000000: 8802 03e8    ....` or `0000  88 02 03 e8`.
 *
 * @param start where it stands in the text
 * @returns undefined where it does not begin with an offset
 */
export function dumpLine(line: string, start: number): DumpLine | undefined {
  const match = form.exec(line);
  const { lead = '', base = '', offset = '', mark = '', gap = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  return {
    start,
    end: start + line.trimEnd().length,
    indent: lead.length,
    offset,
    columns: columnsOf(line, match[0].length - gap.length),
    isMarked: base !== '' || mark !== '' || offset.length > 6 || gap.length > 1,
  };
}

/**
 * The columns of digits from a place on. One space stands between them, or two in the middle of a line of sixteen bytes;
 * what comes behind a wider gap are characters.
 */
function columnsOf(line: string, from: number): string[] {
  const columns: string[] = [];
  const column = /([ \t]+)([\da-f]+)(?=[\s|]|$)/iy;
  column.lastIndex = from;
  let digits = 0;
  for (let match = column.exec(line); match !== null; match = column.exec(line)) {
    const [, gap = '', own = ''] = match;
    const isMiddle = gap.length === 2 && digits === 16 && own.length === 2;
    if (columns.length > 0 && gap.length > 1 && !isMiddle) break;
    columns.push(own);
    digits += own.length;
  }
  return columns;
}
