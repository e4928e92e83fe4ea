import { z } from 'zod';

/** A close code on the wire or in an interface. */
export const closeCode = z.int().min(0).max(65535);

export const after = z.int().min(2).optional().describe('Whole seconds since the scenario began; absent below two.');

export const namedError = z
  .strictObject({
    name: z
      .string()
      .describe('The type of the exception, or the name of the error, as the programming language writes it.'),
    message: z.string().describe('Its message, word for word; empty where it has none.'),
  })
  .meta({ id: 'error', title: 'Error', description: 'An exception or an error.' });

const closeFrame = z.strictObject({
  event: z.literal('close').describe('A Close frame was sent.'),
  code: closeCode.optional().describe('The close code in the frame; absent where the frame has no body.'),
  reason: z.string().optional().describe('The reason in the frame; absent where the frame has none.'),
  masked: z.boolean().describe('Whether the frame was masked.'),
  after,
});

const otherFrame = z.strictObject({
  event: z
    .enum(['ping', 'pong', 'text', 'binary', 'other'])
    .describe('A frame of this kind was sent; `other` has any other opcode.'),
  after,
});

const response = z.strictObject({
  event: z.literal('response').describe('The handshake was answered over HTTP.'),
  status: z.int().min(100).max(599).describe('Status of the answer to the handshake.'),
  after,
});

const end = z.strictObject({
  event: z.literal('end').describe('What became of the TCP connection on the side of the implementation.'),
  how: z
    .enum(['fin', 'reset', 'open'])
    .describe('`fin` and `reset`: it was ended so; `open`: it was still open when the scenario was over.'),
  after,
});

/** What an implementation put on the wire. */
export const wireEvent = z
  .discriminatedUnion('event', [closeFrame, otherFrame, response, end])
  .meta({ id: 'event', title: 'Event', description: 'Something that an implementation put on the wire.' });

export type ApiWireEvent = z.infer<typeof wireEvent>;
