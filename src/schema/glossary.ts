import { z } from 'zod';
import { localeTags, type Locale } from '../i18n/locales.ts';
import { phrase, sentences } from './text.ts';

const wording = z.strictObject({
  use: phrase.describe('How it is said. Some text of the language must say it so.'),
  not: z.array(phrase).default([]).describe('What is not written in its place.'),
  why: sentences.describe('Why this word and none of the others, in English.'),
});

/** `locales/glossary.yaml`: each term settled once for every language; the linter `glossary` holds the texts to it. */
export const glossaryEntry = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        term: phrase.describe('The term, as the English texts have it.'),
        in: z
          .partialRecord(z.enum(localeTags as [Locale, ...Locale[]]), wording)
          .describe('How each language says it, by locale.'),
      }),
    )
    .min(1)
    .describe('In the alphabetical order of the English.'),
});

export type GlossaryEntry = z.infer<typeof glossaryEntry>;
