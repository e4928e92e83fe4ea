import { z } from 'zod';
import { ends, ownCauses, sentCauses } from './closing-cause.ts';

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
