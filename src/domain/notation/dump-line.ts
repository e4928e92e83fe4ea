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

/** Gives the columns of a line from a place on; undefined where the line is not of the kind that it reads. */
export type ColumnReader = (line: string, from: number, offset: string) => readonly string[] | undefined;

/**
 * Reads a line of a dump, such as `00000000: 8802 03e8    ....` or `0000  88 02 03 e8`.
 *
 * @param start where it stands in the text
 * @returns `none` where it does not begin with an offset, `another` where what follows is of another kind
 */
export function dumpLine(line: string, start: number, columnsOf: ColumnReader): DumpLine | 'none' | 'another' {
  const match = form.exec(line);
  const { lead = '', base = '', offset = '', mark = '', gap = '' } = match?.groups ?? {};
  if (match === null) return 'none';
  const columns = columnsOf(line, match[0].length - gap.length, offset);
  if (columns === undefined) return 'another';
  return {
    start,
    end: start + line.trimEnd().length,
    indent: lead.length,
    offset,
    columns,
    isMarked: base !== '' || mark !== '' || offset.length > 6 || gap.length > 1,
  };
}

/**
 * The columns of hexadecimal or binary digits. One space stands between them, or two in the middle of a line of sixteen bytes;
 * what comes behind a wider gap are characters.
 */
export function digitColumns(line: string, from: number, offset: string): string[] {
  // PowerShell, whose offsets have sixteen digits, sets the characters apart by one space.
  const most = offset.length < 16 ? 64 : 16;
  const columns: string[] = [];
  const column = /([ \t]+)([\da-f]+)(?=\s|$)/iy;
  column.lastIndex = from;
  let digits = 0;
  for (let match = column.exec(line); match !== null; match = column.exec(line)) {
    const [, gap = '', own = ''] = match;
    const isMiddle = gap.length === 2 && digits === 16 && own.length === 2;
    // All are as wide as the first; the last may be narrower, by whole bytes.
    const width = columns[0]?.length ?? own.length;
    const fits = own.length === width || (own.length < width && own.length % 2 === 0 && width % 2 === 0);
    // `xxd -e` fills a narrow column up in front.
    const isFilled = width === 8 && gap.length + own.length === width + 1;
    if (columns.length > 0 && ((gap.length > 1 && !isMiddle && !isFilled) || !fits || columns.length === most)) break;
    columns.push(own);
    digits += own.length;
  }
  return columns;
}
