import { meaningsOf } from './numbers.ts';
import { reading, type Candidate, type Meaning } from './reading.ts';

/**
 * What a text is that is nothing but bare numbers: with white space alone between them, or with one sign between all of a
 * line. Where hexadecimal numbers differ in length, it may be something else.
 */
export function wholeLists(text: string): Candidate[] {
  const trimmed = text.trim();
  const body = /[,;]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
  if (!/^[\da-f\s,:;._|/-]+$/i.test(body)) return [];
  const start = text.search(/\S/);
  // A minus belongs to a number where a space, another sign or nothing stands before it.
  const isSigned = /(?:^|[\s,;])-\d/.test(body) && !/\d-/.test(body);
  const [sign, another] = new Set(body.match(isSigned ? /[,:;._|/]/g : /[,:;._|/-]/g));
  if (another !== undefined) return [];
  // Long gaps would take long to look through for a sign behind them.
  const numbers = body
    .replace(/[^\S\n]+/g, ' ')
    .split(sign === undefined ? /\s+/ : new RegExp(`\\s*[${sign}]\\s*|\\s*\\n\\s*`));
  const found = (meanings: readonly Meaning[], isEven: boolean): Candidate[] =>
    meanings.map((meaning) => ({
      reading: reading(meaning, start, start + body.length),
      isSure: meaning.notation !== 'hex' || isEven,
    }));
  const meanings = meaningsOf(numbers, sign === ',');
  if (meanings.length > 0 || sign !== undefined) return found(meanings, isEven(numbers));
  // A stream of digits that was broken into lines, or set apart, at an odd one.
  const isStream = /[a-f]/i.test(body) || numbers.some(({ length }) => length > 4);
  const streams = isStream ? meaningsOf([numbers.join('')], false) : [];
  return found(
    streams.filter(({ notation }) => notation === 'hex'),
    isEven(numbers),
  );
}

/** Whether all numbers have as many digits, one or two, or the last one fewer. */
function isEven(numbers: readonly string[]): boolean {
  const length = numbers[0]?.length ?? 0;
  const isShort = numbers.every((number) => number.length <= 2);
  return (
    isShort ||
    numbers.every((number, at) => number.length === length || (at === numbers.length - 1 && number.length < length))
  );
}
