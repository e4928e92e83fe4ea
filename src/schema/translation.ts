import { z } from 'zod';
import { confusion } from './code.ts';
import { factNames } from './fact-name.ts';
import { passageKey } from './passage-key.ts';
import { phrase, sentences } from './text.ts';

/** The English that each passage was made from, by passage: what tells that it has changed since. */
const english = z
  .partialRecord(passageKey, z.string().regex(/^[0-9a-f]{8}$/, 'is no digest. Run npm run languages -- --accept'))
  .default({})
  .describe('Digest of the English that each passage was made from; `npm run languages -- --accept` writes it.');

const translatedProse = z.strictObject({
  description: sentences.describe('The description, translated.'),
  when: sentences.describe('When it is seen, translated.'),
  fix: sentences.describe('What to change, translated.'),
});

/**
 * Front matter of `content/<protocol>/<code>/<locale>.mdx` for every language but English. Holds no fact. Below it
 * stands the long text, translated, with the same parts.
 */
export const translationEntry = z.strictObject({
  gloss: phrase.describe("What the English name says, in the page's language."),
  prose: translatedProse.optional().describe('The prose, where it is translated.'),
  notes: z.partialRecord(z.enum(factNames), sentences).default({}).describe('The notes of facts, by fact.'),
  confusedWith: z.array(confusion).default([]).describe('The questions of the English entry, by the same codes.'),
  english,
});

/** `content/<protocol>/protocol.<locale>.yaml`: the prose of a protocol in another language. */
export const protocolTranslationEntry = z.strictObject({
  ranges: z
    .array(
      z.strictObject({
        first: z.int().describe('The lowest number of the range, as in protocol.yaml.'),
        text: sentences.describe('What the range means for a reader.'),
      }),
    )
    .min(1)
    .describe('The ranges that are translated.'),
  english,
});

export type TranslationEntry = z.infer<typeof translationEntry>;
export type ProtocolTranslationEntry = z.infer<typeof protocolTranslationEntry>;
