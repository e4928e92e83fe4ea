import type { families } from '../schema/family.ts';
import type { Code } from './code.ts';
import type { Protocol } from './protocol.ts';

/**
 * The kind of a code. `clean`: a side meant to end the connection; `failure`: a side failed, or refused, and tells the
 * other; `local`: only reported, never sent; `library` and `private`: what the range is set aside for; `unused`: it does
 * not occur.
 */
export type Family = (typeof families)[number];

/** The family of a code, from its facts and the range that it stands in. */
export function familyOf({ number, facts, orderly }: Code, ranges: Readonly<Protocol['ranges']>): Family {
  if (facts.setBy.value === 'nobody') return 'unused';
  if (facts.setBy.value === 'local') return 'local';
  return familyOfRange(number, ranges) ?? (orderly ? 'clean' : 'failure');
}

/** The family of a number that is no code of the protocol, from the range that it stands in. */
export function usedFamilyOf(number: number, ranges: Readonly<Protocol['ranges']>): Family {
  return familyOfRange(number, ranges) ?? 'unused';
}

/** What the range of a number is set aside for, where that makes a family. */
function familyOfRange(number: number, ranges: Readonly<Protocol['ranges']>): 'library' | 'private' | undefined {
  const standing = ranges.find(({ first, last }) => first <= number && number <= last)?.standing;
  if (standing === 'registrable') return 'library';
  return standing === 'private' ? 'private' : undefined;
}
