import { codeEntry } from './code.ts';
import { factNames } from './fact-name.ts';

const englishOnly = new Set<string>([...Object.keys(codeEntry.shape), ...factNames]);
for (const translated of ['gloss', 'confusedWith']) englishOnly.delete(translated);

/** For a field of a translation that only the English entry may hold: says so. */
export function explainFact(field: string): string | undefined {
  if (!englishOnly.has(field)) return undefined;
  return field in { description: 1, when: 1, fix: 1 }
    ? `"${field}" is prose and stands under "prose" in a translation. Move it there.`
    : `"${field}" is a fact and belongs in en.mdx. Remove it here.`;
}
