import { z } from 'zod';
import { ends, ownCauses, sentCauses } from '../closing-cause.ts';
import { localized } from './text.ts';
import { closeCode } from './wire.ts';

const side = z.enum(ends);
const cause = z
  .enum([...sentCauses, ...ownCauses])
  .describe('Id of what is wrong, or of what happens; `text` says it in words.');
const text = localized.describe('What is wrong, or what happens, in a few words, by language.');

const step = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('sends').describe('A side sends what the other finds wrong.'),
      from: side.describe('The side that sends.'),
      cause,
      text,
    }),
    z.strictObject({
      step: z.literal('happens').describe('Something happens at a side.'),
      at: side.describe('The side at which it happens.'),
      cause,
      text,
    }),
    z.strictObject({
      step: z.literal('close').describe('A side sends a Close frame.'),
      from: side.describe('The side that sends.'),
      code: closeCode.optional().describe('The close code in the frame; absent where the frame has no body.'),
    }),
    z.strictObject({ step: z.literal('lost').describe('TCP ends without a Close frame.') }),
    z.strictObject({
      step: z.literal('tls').describe('The server shows its TLS certificate, and the client does not trust it.'),
    }),
  ])
  .describe('A step.');

const told = z
  .array(
    z.strictObject({
      code: closeCode
        .optional()
        .describe('The close code that programs are told; absent where they are told of the end and of no code.'),
      count: z.int().min(1).max(9999).describe('How many implementations tell it.'),
    }),
  )
  .describe('The most frequent first, then the lower code; empty where nothing was observed.');

/** How a connection comes to its end. */
export const closing = z
  .strictObject({
    steps: z
      .array(step)
      .nonempty()
      .describe('What happens, in order; answers are those that most implementations gave.'),
    told: z
      .strictObject({
        client: told.describe('What programs are told at the client.'),
        server: told.describe('What programs are told at the server.'),
      })
      .describe('What programs are told, as observed.'),
  })
  .describe('How a connection that ends with the code comes to its end, as its page draws it.');
