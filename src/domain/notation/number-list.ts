import { meaningsOf } from './numbers.ts';
import { reading, type Reading } from './reading.ts';

/** Texts that are nothing but bare numbers: with white space alone between them, or with one sign between all of a line. */
export function wholeLists(text: string): Reading[] {
  const body = text.trim().replace(/\s*[,;]$/, '');
  if (!/^[\da-f\s,:;._|/-]+$/i.test(body)) return [];
  const start = text.search(/\S/);
  const found = (meanings: ReturnType<typeof meaningsOf>): Reading[] =>
    meanings.map((meaning) => reading(meaning, start, start + body.length));
  // A minus belongs to a number where a space, another sign or nothing stands before it.
  const isSigned = /(?:^|[\s,;])-\d/.test(body) && !/\d-/.test(body);
  const [sign, another] = new Set(body.match(isSigned ? /[,:;._|/]/g : /[,:;._|/-]/g));
  if (another !== undefined) return [];
  const numbers = body.split(sign === undefined ? /\s+/ : new RegExp(`\\s*[${sign}]\\s*|\\s*\\n\\s*`));
  const meanings = meaningsOf(numbers, sign === ',');
  if (meanings.length > 0 || sign !== undefined) return found(meanings);
  // A stream of digits that was broken into lines, or set apart, at an odd one.
  const isStream = /[a-f]/i.test(body) || numbers.some(({ length }) => length > 4);
  return isStream ? found(meaningsOf([numbers.join('')], false).filter(({ notation }) => notation === 'hex')) : [];
}
