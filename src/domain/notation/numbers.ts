import type { Meaning } from './reading.ts';

/** A number with the sign of its base in front: `0x88`, `0x880203e8`, `0b10001000`, `0o210`, Erlang's `16#88`. */
const prefixed = /^(?:(?:0x|16#)(?<hex>[0-9a-f]+)|0b(?<binary>[01]+)|0o(?<octal>[0-7]{1,3}))$/i;

/**
 * The bytes that a list of numbers may stand for, the likeliest first.
 *
 * Where a number has the sign of its base, those without are decimal. Else all must be of one kind: eight binary digits;
 * decimal numbers without a zero in front, or all of three digits; three octal digits; hexadecimal digits, one or two, or
 * an even number of them. Between commas decimal comes first, elsewhere hexadecimal: `10, 20` and `10 20`.
 */
export function meaningsOf(numbers: readonly string[], hasCommas: boolean): Meaning[] {
  if (numbers.length === 0) return [];
  if (numbers.some((number) => prefixed.test(number))) return prefixedMeaning(numbers);
  const binary = binaryBytes(numbers);
  const decimal = decimalBytes(numbers);
  const hex = hexBytes(numbers);
  const octal = numbers.every((number) => /^[0-3][0-7]{2}$/.test(number))
    ? numbers.map((number) => parseInt(number, 8))
    : undefined;
  const found: [Meaning['notation'], number[] | undefined][] = [
    ['binary', numbers.length > 1 ? binary : undefined],
    ['decimal', hasCommas ? decimal : undefined],
    ['hex', hex],
    ['decimal', hasCommas ? undefined : decimal],
    ['octal', octal],
    ['binary', numbers.length > 1 ? undefined : binary],
  ];
  return found.flatMap(([notation, bytes]) => (bytes === undefined ? [] : [{ notation, bytes }]));
}

function prefixedMeaning(numbers: readonly string[]): Meaning[] {
  const bytes: number[] = [];
  let notation: Meaning['notation'] | undefined;
  for (const number of numbers) {
    const digits = prefixed.exec(number)?.groups;
    const own =
      digits?.['hex'] !== undefined
        ? hexBytes([digits['hex']])
        : digits?.['binary'] !== undefined
          ? binaryBytes([digits['binary'].padStart(8, '0')])
          : digits?.['octal'] !== undefined
            ? decimalBytes([String(parseInt(digits['octal'], 8))])
            : decimalBytes([number]);
    if (own === undefined) return [];
    bytes.push(...own);
    if (digits !== undefined) notation ??= digits['hex'] ? 'hex' : digits['binary'] ? 'binary' : 'octal';
  }
  return notation === undefined ? [] : [{ notation, bytes }];
}

function hexBytes(numbers: readonly string[]): number[] | undefined {
  const isPlain = numbers.every((number) => /^(?:[0-9a-f]|(?:[0-9a-f]{2})+)$/i.test(number));
  // Who leaves the zeros in front away leaves all away.
  const isShort = numbers.every(({ length }) => length <= 2) && !numbers.some((number) => /^0./.test(number));
  return isPlain && (isShort || numbers.every(({ length }) => length > 1)) ? numbers.flatMap(hexPairs) : undefined;
}

/** The bytes of hexadecimal digits, two a byte, from the front. */
export function hexPairs(digits: string): number[] {
  return (digits.match(/../g) ?? [digits]).map((pair) => parseInt(pair, 16));
}

function decimalBytes(numbers: readonly string[]): number[] | undefined {
  const hasZeros = !numbers.every((number) => /^\d{3}$/.test(number));
  const form = hasZeros ? /^-?(?:0|[1-9]\d{0,2})$/ : /^\d{3}$/;
  const bytes = numbers.map((number) => (form.test(number) ? Number(number) : NaN));
  return bytes.every((byte) => byte >= -128 && byte <= 255) ? bytes.map((byte) => byte & 0xff) : undefined;
}

function binaryBytes(numbers: readonly string[]): number[] | undefined {
  const all = numbers.join('');
  const isOneKind =
    numbers.length === 1 ||
    numbers.every((number) => number.length === 8) ||
    numbers.every((number) => number.length === 4);
  if (!isOneKind || !/^(?:[01]{8})+$/.test(all)) return undefined;
  return (all.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}
