import { digitColumns, dumpLine, type ColumnReader, type DumpLine } from './dump-line.ts';
import { hexPairs } from './numbers.ts';
import { odColumns, odForms } from './od-fields.ts';
import { reading, type Candidate, type Notation } from './reading.ts';

/** Lines that go on where the one before ends. */
interface Block {
  /** At least one; those behind the first may have no columns, and tell where the bytes end. */
  readonly lines: [DumpLine, ...DumpLine[]];
  /** By line: `*` follows it, so that its bytes are repeated up to the next offset. */
  readonly repeated: Set<DumpLine>;
}

/** Lines with `*` stand for no more bytes than this, all together. */
const mostRepeated = 1_000_000;

/**
 * What a text is as a dump, block by block: a packet is one, and so is what one side of a followed stream sent. Titles and
 * other lines between them are passed over.
 *
 * @returns in the order of the text
 */
export function dumps(text: string): Candidate[] {
  const readers = odForms.map(
    (form): ColumnReader =>
      (line, from, offset) =>
        offset.length === 7 ? odColumns(line.slice(from), form) : undefined,
  );
  return [...readers, digitColumns].flatMap((columnsOf) => blocksIn(text, columnsOf).flatMap(candidatesOf));
}

function candidatesOf(block: Block): Candidate[] {
  const { lines } = block;
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  const width = first.columns[0]?.length ?? 0;
  // Two of three signs: an offset that looks like one, that is zero, and a line that goes on.
  const signs = [first.isMarked, /^0+$/.test(first.offset), lines.length > 1].filter(Boolean).length;
  const isSure = lines.length > 2 || signs > 1;
  return ways
    .filter(({ fits }) => lines.every(({ columns, offset }) => columns.every((column) => fits(column, width, offset))))
    .map(({ notation, bytes }) => ({
      reading: reading({ notation, bytes: bytesOf(block, bytes) }, first.start, last.end),
      isSure,
    }))
    .filter((candidate) => candidate.reading.bytes.length > 0);
}

/** How a column is read, the likeliest first. `width` is that of the first column. */
const ways: readonly {
  readonly notation: Notation;
  readonly fits: (column: string, width: number, offset: string) => boolean;
  readonly bytes: (column: string) => number[];
}[] = [
  { notation: 'binary', fits: (column) => /^[01]{8}$/.test(column), bytes: (column) => [parseInt(column, 2)] },
  // Offsets of seven digits are those of hexdump and od, which print words as a little-endian machine holds them.
  { notation: 'words', fits: (column, _, offset) => column.length === 4 && offset.length === 7, bytes: swapped },
  {
    notation: 'words',
    fits: (column, _, offset) => /^[01][0-7]{5}$/.test(column) && offset.length === 7,
    bytes: (column) => [parseInt(column, 8) & 0xff, parseInt(column, 8) >> 8],
  },
  { notation: 'dump', fits: (column) => column.length % 2 === 0, bytes: hexPairs },
  // `xxd -e` prints words of four bytes.
  { notation: 'words', fits: (column, width) => width === 8 && column.length % 2 === 0, bytes: swapped },
];

function swapped(column: string): number[] {
  return hexPairs(column).reverse();
}

/** The blocks of lines that a reader reads; none where there is a line of another kind. */
function blocksIn(text: string, columnsOf: ColumnReader): Block[] {
  const blocks: Block[] = [];
  // Each side of a followed stream has an indent and offsets of its own.
  const open = new Map<number, Block>();
  let latest: Block | undefined;
  let room = mostRepeated;
  for (const { 0: content, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = dumpLine(content, index, columnsOf);
    if (line === 'another') return [];
    if (line === 'none') {
      const last = latest?.lines.at(-1);
      if (last !== undefined && content.trim() === '*') latest?.repeated.add(last);
      continue;
    }
    const block = open.get(line.indent);
    const step = block === undefined ? undefined : stepTo(block, line, room);
    if (block !== undefined && step !== undefined) {
      if (block.repeated.has(block.lines.at(-1) ?? line)) room -= step;
      block.lines.push(line);
      latest = block;
    } else if (line.columns.length > 0) {
      latest = { lines: [line], repeated: new Set() };
      blocks.push(latest);
      open.set(line.indent, latest);
    }
  }
  return blocks;
}

/** The bases that offsets are written in: od counts in octal digits, or as it is told. */
const bases = [16, 8, 10] as const;

/**
 * How many bytes a line is ahead of the last one of a block, at most, where it may come next: no more than that has.
 *
 * @param room how many bytes may still be made of lines that are repeated
 */
function stepTo({ lines, repeated }: Block, line: DumpLine, room: number): number | undefined {
  const last = lines.at(-1) ?? lines[0];
  const most = repeated.has(last) ? room : mostBytes(last);
  return bases
    .map((base) => parseInt(line.offset, base) - parseInt(last.offset, base))
    .find((step) => step > 0 && step <= most);
}

/** What the columns of a line hold at most. */
function mostBytes({ columns }: DumpLine): number {
  return columns.reduce((count, { length }) => count + length / 2, 0);
}

/** The bytes of all lines: of each as many as the next offset says, of the last no more than of the others. */
function bytesOf({ lines, repeated }: Block, bytesOfColumn: (column: string) => number[]): number[] {
  const own = lines.map(({ columns }) => columns.flatMap(bytesOfColumn));
  const stepsIn = (base: number): number[] =>
    lines.slice(1).map(({ offset }, index) => parseInt(offset, base) - parseInt(lines[index]?.offset ?? '', base));
  const isPossible = (steps: readonly number[]): boolean =>
    steps.every((step, index) => {
      const line = lines[index];
      return step > 0 && (step <= (own[index]?.length ?? 0) || (line !== undefined && repeated.has(line)));
    });
  const possible = bases.map(stepsIn).filter(isPossible);
  const isFull = (steps: readonly number[]): boolean => steps.every((step, index) => step >= (own[index]?.length ?? 0));
  const steps = possible.find(isFull) ?? possible[0] ?? [];
  return own.flatMap((bytes, index) => {
    const count = steps[index] ?? (index === 0 ? bytes.length : Math.min(bytes.length, steps[0] ?? bytes.length));
    if (count <= bytes.length) return bytes.slice(0, count);
    return Array.from({ length: count }, (_, at) => bytes[at % bytes.length] ?? 0);
  });
}
