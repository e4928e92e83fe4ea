import { z } from 'zod';
import { phrase, prose } from './text.ts';

/** Prose of an entry in another language, and the digest of the English it was made from. */
const translatedProse = z.strictObject({
  digest: z.string().describe('Digest of the English prose that was translated.'),
  description: prose.describe('The description, translated.'),
  when: prose.describe('When it is seen, translated.'),
  fix: prose.describe('What to change, translated.'),
});

/** Front matter of `content/<protocol>/<code>/<locale>.mdx` for every language but English. Holds no fact. */
export const translationEntry = z.strictObject({
  gloss: phrase.describe("What the English name says, in the page's language."),
  prose: translatedProse.optional().describe('The prose, where it is translated.'),
});

export type TranslationEntry = z.infer<typeof translationEntry>;
