/** How od writes bytes that it does not write in hexadecimal digits: every field as wide, with spaces in front. */
export interface OdForm {
  readonly width: number;
  /** The byte of a field; NaN where the field is none. */
  readonly byte: (field: string) => number;
}

/** What `od -c` writes for bytes that have no character. */
const named: Readonly<Record<string, number>> = {
  '\\0': 0,
  '\\a': 7,
  '\\b': 8,
  '\\t': 9,
  '\\n': 10,
  '\\v': 11,
  '\\f': 12,
  '\\r': 13,
};

/** `od -b`, `od -c`, `od -t u1` and `od -t d1`, the stricter first. */
export const odForms: readonly OdForm[] = [
  { width: 4, byte: (field) => (/^ [0-3][0-7]{2}$/.test(field) ? parseInt(field, 8) : NaN) },
  { width: 4, byte: characterByte },
  { width: 4, byte: decimalByte },
  { width: 5, byte: decimalByte },
];

/**
 * The fields of a line behind its offset, each as two hexadecimal digits.
 *
 * @returns undefined where one of them is no byte
 */
export function odColumns(line: string, { width, byte }: OdForm): string[] | undefined {
  // hexdump fills the last line up with spaces; `od -c` writes one for a space.
  const rest = line.length % width === 0 && line.trimEnd().length > line.length - width ? line : line.trimEnd();
  if (rest.length % width !== 0) return undefined;
  const bytes = (rest.match(new RegExp(`.{${width}}`, 'g')) ?? []).map(byte);
  return bytes.every((one) => one >= -128 && one <= 255)
    ? bytes.map((one) => (one & 0xff).toString(16).padStart(2, '0'))
    : undefined;
}

/** A byte is written as its character, and in octal digits where it has none. */
function characterByte(field: string): number {
  const [, octal, character] = /^(?: ([0-3][0-7]{2})| {3}([ -~]))$/.exec(field) ?? [];
  const byte = octal === undefined ? NaN : parseInt(octal, 8);
  return named[field.trim()] ?? character?.charCodeAt(0) ?? (byte >= 32 && byte < 127 ? NaN : byte);
}

function decimalByte(field: string): number {
  return /^ +(?:0|-?[1-9]\d*)$/.test(field) ? Number(field) : NaN;
}
