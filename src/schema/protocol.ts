import { z } from 'zod';
import { englishName, nameOfThing, phrase, sentences } from './text.ts';
import { namedSource, source } from './source.ts';
import { tools } from './tool.ts';
import { isUnique, repeated } from './unique.ts';

/** What a range of numbers is set aside for. */
export const rangeStandings = ['unused', 'registered', 'unassigned', 'registrable', 'private', 'undefined'] as const;

const range = z
  .strictObject({
    first: z.int().min(0).max(65535).describe('The lowest number.'),
    last: z.int().min(0).max(65535).describe('The highest number.'),
    standing: z.enum(rangeStandings).describe('What the range is set aside for.'),
    text: sentences.describe('What that means for a reader, in English.'),
    sources: z.array(source).nonempty().refine(isUnique, repeated).describe('Where it was read.'),
  })
  .describe('A range of numbers.');

/** The parts of a code page that a question may lead to: those that every code has. */
export const askedParts = ['when', 'fix', 'reconnect', 'sides', 'facts', 'frame'] as const;

const question = z
  .strictObject({
    about: z
      .array(z.int())
      .min(1)
      .max(2)
      .describe('The code whose page answers, or the two codes whose comparison does, the lower first.'),
    part: z.enum(askedParts).optional().describe('The part of the page of one code that answers.'),
    text: z.record(z.string(), phrase).describe('The question, by language; English is always there.'),
  })
  .describe('A question that readers often come with.');

/** `content/<protocol>/protocol.yaml`. */
export const protocolEntry = z.strictObject({
  name: englishName.pipe(nameOfThing).describe('The name of the protocol, as titles begin with it.'),
  category: englishName.pipe(nameOfThing).describe('What its codes are called together: "WebSocket Close Codes".'),
  specification: z.string().describe('Id of the source that specifies the codes.'),
  registry: z.string().describe('Id of the source that registers them.'),
  ranges: z.array(range).nonempty().describe('The whole number space, in order, without a gap.'),
  tools: z
    .array(z.enum(tools))
    .refine(isUnique, repeated)
    .default([])
    .describe('The tools that its codes have use for, in the order of links.'),
  questions: z.array(question).default([]).describe('What readers often come with, for the home page.'),
  sources: z.record(z.string(), namedSource).describe('The sources that entries may cite, by id.'),
});

export type ProtocolEntry = z.infer<typeof protocolEntry>;
