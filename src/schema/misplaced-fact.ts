import { codeEntry } from './code.ts';
import { factNames } from './fact.ts';

const englishOnly = new Set<string>([...Object.keys(codeEntry.shape), ...factNames]);
englishOnly.delete('gloss');

/**
 * For a field of a translation that only the English entry may hold: says so. Prose of a translation stands under
 * `prose`, where it carries the digest of its English.
 */
export function explainFact(field: string): string | undefined {
  if (!englishOnly.has(field)) return undefined;
  return field in { description: 1, when: 1, fix: 1 }
    ? `"${field}" is prose and stands under "prose" in a translation. Move it there, with the digest of its English.`
    : `"${field}" is a fact and belongs in en.mdx. Remove it here.`;
}
