import { z } from 'zod';
import { after, closeCode, namedError, wireEvent } from './wire.ts';

const reported = z
  .strictObject({
    opened: z.literal(false).optional().describe('Stands there where the connection was never reported as open.'),
    ended: z
      .literal(true)
      .optional()
      .describe('Stands there where the program was told that the connection is closed, without a code.'),
    code: closeCode.optional().describe('The close code; absent where the interface gave none.'),
    reason: z.string().optional().describe('The close reason; absent where the interface gave none.'),
    clean: z.boolean().optional().describe('Whether the closure was called clean; absent where that was not said.'),
    error: namedError.optional().describe('The exception or the error event; absent where there was none.'),
    threw: namedError.optional().describe('What the call to close threw; absent where it threw nothing.'),
    log: z
      .array(z.string())
      .optional()
      .describe('What was written to the log or the console, word for word, in order; absent where nothing was.'),
    delivered: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('Bytes of the message that reached the program; absent where none was to.'),
    crashed: z.literal(true).optional().describe('Stands there where the program ended, although nothing told it to.'),
    after,
  })
  .meta({
    id: 'reported',
    title: 'Reported',
    description: 'What the interface of an implementation told its program.',
  });

/** What one playing of a scenario led to. */
export const playingShape = {
  reported: reported.optional().describe('What the program was told; absent where it was told nothing.'),
  wire: z
    .array(wireEvent)
    .describe('What the implementation put on the wire, in order; for a proxy, what it sent to the client.'),
  upstream: z
    .array(wireEvent)
    .optional()
    .describe('What a proxy sent to the server behind it, in order; absent for everything else.'),
};

/** The same, on its own. */
export const playing = z
  .strictObject(playingShape)
  .meta({ id: 'playing', title: 'Playing', description: 'What one playing of a scenario led to.' });

export type ApiPlaying = z.infer<typeof playing>;
