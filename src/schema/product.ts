import { z } from 'zod';
import { localizedSentences } from './localized.ts';
import { pageAddress, place } from './source.ts';
import { nameOfThing, phrase } from './text.ts';

/** What a product says of connecting again. Each has a text in the locale files: `again.<value>`. */
export const againValues = ['yes', 'no', 'new-session', 'later', 'after-change'] as const;

const number = z.int().min(0).max(65535);

const use = z
  .strictObject({
    code: number.optional().describe('The close code.'),
    codes: z
      .tuple([number, number])
      .optional()
      .describe('The first and the last of a range, in the place of one code.'),
    name: phrase.optional().describe('As the product calls it; absent where it gives no name.'),
    meaning: localizedSentences.describe('What it says in that product, by language; English is always there.'),
    setBy: z.enum(['server', 'client', 'either']).optional().describe('Absent where the source does not say.'),
    reconnect: z.enum(againValues).optional().describe('What the source says; absent where it says nothing.'),
    source: place.optional().describe("Where it was read, where that is not the product's own source."),
  })
  .describe('A code that a product uses.');

/** `content/<protocol>/products/<id>.yaml`: the codes that a product uses, and what it means by them. */
export const productEntry = z.strictObject({
  name: nameOfThing.describe('As its makers write it.'),
  summary: localizedSentences.describe('What it is, in a sentence, by language; English is always there.'),
  documentation: pageAddress.describe('Its public page on close codes, or else its main page.'),
  source: place.describe('Where the table was read.'),
  read: z.iso.date().optional().describe('The day of the version that was read; absent where it is not known.'),
  codes: z.array(use).nonempty().describe('By number.'),
});

export type ProductEntry = z.infer<typeof productEntry>;
export type AgainValue = (typeof againValues)[number];

/** What a number is besides a close code, for readers who came from elsewhere. */
const otherWorld = z.strictObject({
  code: number.describe('The number.'),
  what: localizedSentences.describe('What else it is, in a sentence, by language; English is always there.'),
  source: place.describe('Where it was read.'),
});

/** `content/<protocol>/other-worlds.yaml`: numbers that are something else as well. */
export const otherWorldList = z.strictObject({ numbers: z.array(otherWorld).min(1) });

export type OtherWorldList = z.infer<typeof otherWorldList>;
