import type { Code } from './code.ts';
import type { Protocol } from './protocol.ts';

/** What kinds of codes there are, as pages colour them. */
export const families = ['clean', 'failure', 'local', 'library', 'private', 'unused'] as const;

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
  const standing = ranges.find(({ first, last }) => first <= number && number <= last)?.standing;
  if (standing === 'registrable') return 'library';
  if (standing === 'private') return 'private';
  return orderly ? 'clean' : 'failure';
}
