import { z } from 'zod';

/** The two ends of a connection, as a picture of its closure shows them. */
export const ends = ['client', 'server'] as const;
export type End = (typeof ends)[number];

/** What goes wrong in something that the other side sends. Each has a label in the locale files: `cause.<what>`. */
export const sentCauses = [
  'broken-frame',
  'unsupported-type',
  'bad-text',
  'refused-message',
  'too-big',
  'no-extension',
  'bad-credentials',
  'forbidden',
] as const;

/** What happens at the side that closes. Each has a label in the locale files: `cause.<what>`. */
export const ownCauses = ['done', 'page-left', 'exception', 'restart', 'overload', 'bad-upstream', 'time-up'] as const;

const by = z
  .enum(ends)
  .describe('The side that closes: for a code that either may send, the one that the picture shows.');
const cause = z
  .enum([...sentCauses, ...ownCauses])
  .optional()
  .describe('What it closes for.');
const seen = z.string().describe('The scenario in which it was observed what programs are told.');

/**
 * How a connection comes to its end, as the picture of a code tells it. What each side answers and what programs are
 * told is no part of it: that comes from the observations.
 */
export const sequence = z.discriminatedUnion('ends', [
  // With a Close frame that carries the code. Without `seen`, the side that closes is told to send it.
  z.strictObject({ ends: z.literal('close'), by, cause, seen: seen.optional() }),
  // With a Close frame that carries no code.
  z.strictObject({ ends: z.literal('empty'), by }),
  // Without a Close frame.
  z.strictObject({ ends: z.literal('lost'), seen }),
  // Before there is a WebSocket: TLS fails.
  z.strictObject({ ends: z.literal('tls'), seen }),
]);

export type Sequence = z.infer<typeof sequence>;
export type Cause = (typeof sentCauses)[number] | (typeof ownCauses)[number];
