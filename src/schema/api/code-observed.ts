import { z } from 'zod';
import { endpoint, implementationId, role, scenarioId } from './endpoint.ts';
import { localized } from './text.ts';
import { closeCode, namedError, wireEvent } from './wire.ts';

const end = z.enum(['fin', 'reset', 'open']);
const wavers = z
  .boolean()
  .describe(
    'Whether something else was seen when the scenario was repeated, which the document of observations holds.',
  );

const reception = z
  .strictObject({
    implementation: implementationId,
    role,
    told: z.boolean().describe('Whether the program was told anything.'),
    code: closeCode.optional().describe('The close code that the program was told; absent where it was told none.'),
    clean: z.boolean().optional().describe('Whether the closure was called clean; absent where that was not said.'),
    error: namedError.optional().describe('The error that the program was told; absent where there was none.'),
    answer: z
      .strictObject({
        code: closeCode.optional().describe('The close code in the frame; absent where the frame had no body.'),
        reason: z.string().optional().describe('The reason in the frame; absent where the frame had none.'),
      })
      .optional()
      .describe('The first Close frame that was sent back; absent where none was.'),
    end: end
      .optional()
      .describe(
        'How the implementation ended its side of TCP, `open` where it did not; absent where that could not be seen.',
      ),
    differs: z.boolean().describe('Whether this is not what most endpoints do.'),
    wavers,
  })
  .describe('What an endpoint made of the Close frame.');

const call = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('taken').describe('A Close frame was sent.'),
      implementation: implementationId,
      role,
      code: closeCode.optional().describe('The close code in the frame; absent where the frame had no body.'),
    }),
    z.strictObject({
      outcome: z.literal('refused').describe('The call threw, and no Close frame was sent.'),
      implementation: implementationId,
      role,
      threw: namedError.describe('What the call threw.'),
    }),
    z.strictObject({
      outcome: z.literal('nothing').describe('Nothing was said and no Close frame was sent.'),
      implementation: implementationId,
      role,
      end: end
        .optional()
        .describe(
          'How the implementation ended its side of TCP, `open` where it did not; absent where that could not be seen.',
        ),
    }),
  ])
  .describe('What became of the call at an endpoint.');

const appearance = z
  .strictObject({
    scenarios: z
      .array(scenarioId)
      .nonempty()
      .describe('The scenarios, in their order; several where numbers alone differ.'),
    text: localized.describe('What happens in the scenarios, in a sentence, by language.'),
    tried: z.int().min(1).max(9999).describe('How many endpoints were tried in these scenarios.'),
    endpoints: z
      .array(
        endpoint.extend({
          reasons: z
            .array(z.string())
            .describe('The reasons that stood beside the code, each once; empty where there were none.'),
          sometimes: z.boolean().describe('Whether it was seen in some playings and not in others.'),
        }),
      )
      .nonempty()
      .describe('The endpoints in which the code appeared, by kind and name of the implementation.'),
  })
  .meta({
    id: 'appearance',
    title: 'Appearance',
    description: 'Scenarios of one family in which the same endpoints let a code appear by themselves.',
  });

const limit = z
  .strictObject({
    implementation: implementationId,
    role,
    scenario: scenarioId,
    bytes: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('The largest message that is accepted at default settings, in bytes; absent for a limit of time.'),
    reported: closeCode.optional().describe('The close code that the program was told; absent where it was told none.'),
    wire: z.array(wireEvent).describe('What the implementation put on the wire, in order.'),
  })
  .describe('A limit that leads to the code, and what it did then; the document of observations holds all of it.');

/** What was seen of a code on real connections. */
export const codeObserved = z
  .strictObject({
    received: z
      .strictObject({
        scenario: scenarioId,
        endpoints: z
          .array(reception)
          .nonempty()
          .describe('What each endpoint made of it: clients first, then servers.'),
      })
      .describe('What endpoints make of a Close frame with the code.'),
    calls: z
      .strictObject({
        scenario: scenarioId,
        endpoints: z
          .array(call)
          .nonempty()
          .describe('What became of the call at each endpoint: clients first, then servers.'),
      })
      .optional()
      .describe('What becomes of a call to close that is given the code; absent where none was tried.'),
    senders: z
      .array(appearance)
      .describe(
        'Who sends a Close frame with the code without having been told to, and when; in the order of scenarios.',
      ),
    reporters: z
      .array(appearance)
      .describe(
        'Who reports the code to its program without having been sent it or having sent it, and when; in the order of scenarios.',
      ),
    limits: z.array(limit).describe('The limits that lead to the code: those of size, then those of time.'),
  })
  .describe('What was seen of the code on real connections.');
