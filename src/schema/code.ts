import { z } from 'zod';
import { facts } from './fact.ts';
import { sequence } from './sequence.ts';
import { englishName, nameOfThing, phrase, question, sentences } from './text.ts';

/** A code that readers really mistake for this one. Declared once, in the entry of either. */
export const confusion = z
  .strictObject({
    code: z.int().describe('The number of the other code.'),
    question: question.describe('The one question whose answer decides between the two.'),
    this: sentences.describe('The answer that means the code of this file.'),
    other: sentences.describe('The answer that means the other code.'),
  })
  .refine((one) => one.this !== one.other, { path: ['other'], message: 'is the same answer as "this"' })
  .describe('A code it is mistaken for.');

/** Front matter of `content/<protocol>/<code>/en.mdx`: all facts, and the English prose. The source of truth. */
export const codeEntry = z.strictObject({
  code: z.int().min(0).max(65535).describe('The number on the wire. The folder has the same name.'),
  name: englishName.pipe(nameOfThing).describe('The name as pages show it, in English in every language.'),
  gloss: phrase.describe('What the name says in plain words, in lower case.'),
  description: sentences.describe('What the code means. Reads on after "1002 indicates that …".'),
  when: sentences.describe('When it is seen. Reads on after "You encounter 1002 when …".'),
  fix: sentences.describe('What to change.'),
  orderly: z.literal(true).optional().describe('Nothing failed: the side that closes meant to end the connection.'),
  sequence: sequence.optional().describe('How a connection that ends with the code is closed, for its picture.'),
  facts: facts.describe('What is known of the code, each with its source.'),
  confusedWith: z.array(confusion).default([]).describe('The codes it is really mistaken for.'),
});

export type CodeEntry = z.infer<typeof codeEntry>;
export type Confusion = z.infer<typeof confusion>;
