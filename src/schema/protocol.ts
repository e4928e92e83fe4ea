import { z } from 'zod';
import { prose } from './text.ts';
import { namedSource, source } from './source.ts';

/** What a range of numbers is set aside for. */
const rangeStandings = ['unused', 'registered', 'unassigned', 'registrable', 'private', 'undefined'] as const;

const range = z
  .strictObject({
    first: z.int().describe('The lowest number.'),
    last: z.int().describe('The highest number.'),
    standing: z.enum(rangeStandings).describe('What the range is set aside for.'),
    text: prose.describe('What that means for a reader, in English.'),
    sources: z.array(source).nonempty().describe('Where it was read.'),
  })
  .describe('A range of numbers.');

/** `content/<protocol>/protocol.yaml`. */
export const protocolEntry = z.strictObject({
  name: prose.describe('The name of the protocol, as titles begin with it.'),
  category: prose.describe('What its codes are called together: "WebSocket Close Codes".'),
  specification: z.string().describe('Id of the source that specifies the codes.'),
  registry: z.string().describe('Id of the source that registers them.'),
  ranges: z.array(range).nonempty().describe('The whole number space, in order, without a gap.'),
  sources: z.record(z.string(), namedSource).describe('The sources that entries may cite, by id.'),
});

export type ProtocolEntry = z.infer<typeof protocolEntry>;
