import { z } from 'zod';
import { factNames } from '../fact-name.ts';
import { address, pages } from './address.ts';
import { opening, protocolId } from './document.ts';
import { endpoint, scenarioId } from './endpoint.ts';
import { statement } from './facts.ts';
import { localized, passage } from './text.ts';
import { closeCode } from './wire.ts';

const side = z
  .strictObject({
    number: closeCode.describe('The number on the wire.'),
    name: z.string().describe('The name, in English in every language.'),
    gloss: localized.describe('What the name says in plain words, by language.'),
    document: address.describe('Address of the document of the code.'),
    pages: pages.describe('The page of the code, by language.'),
  })
  .meta({ id: 'side', title: 'Side', description: 'One of the two codes of a pair.' });

const fact = z.enum(factNames).describe('Id of the fact, as the document of the protocol lists it.');

const question = z
  .strictObject({
    text: passage.describe('The one question whose answer decides between the two.'),
    lower: passage.describe('The answer that means the lower code.'),
    higher: passage.describe('The answer that means the higher code.'),
  })
  .describe('The question that decides between the two; absent where readers do not confuse them.');

const scenarios = z.array(scenarioId).nonempty().describe('The scenarios in which it was seen, in their order.');
const text = localized.describe('What happens in the scenarios, in a sentence, by language.');
const endpoints = z.array(endpoint).nonempty();

const telling = z
  .discriminatedUnion('seen', [
    z.strictObject({
      seen: z
        .enum(['sent', 'reported'])
        .describe('In the same scenarios some endpoints send, or report, the lower code and others the higher.'),
      scenarios,
      text,
      lower: endpoints.describe('The endpoints with the lower code.'),
      higher: endpoints.describe('The endpoints with the higher code.'),
    }),
    z.strictObject({
      seen: z.literal('turned').describe('Endpoints send the one by themselves and report the other to their program.'),
      sent: closeCode.describe('The code that they send.'),
      reported: closeCode.describe('The code that they report.'),
      scenarios,
      text,
      endpoints: endpoints.describe('The endpoints that do so.'),
    }),
    z.strictObject({
      seen: z.literal('call').describe('A call to close takes the one and refuses the other.'),
      taken: closeCode.describe('The code that the call takes.'),
      refused: closeCode.describe('The code that the call refuses.'),
      endpoints: endpoints.describe('The endpoints whose call does so.'),
    }),
  ])
  .meta({
    id: 'telling',
    title: 'Telling',
    description: 'Something seen on real connections that tells two codes apart.',
  });

/** `/api/<protocol>/pairs/<lower>-vs-<higher>.json` */
export const pairDocument = z
  .strictObject({
    ...opening('pair'),
    protocol: protocolId,
    lower: side.describe('The code with the lower number.'),
    higher: side.describe('The code with the higher number.'),
    differing: z
      .array(
        z.strictObject({
          fact,
          lower: statement.describe('What it states of the lower code.'),
          higher: statement.describe('What it states of the higher code.'),
        }),
      )
      .describe('The facts in which the two differ, in the order of the protocol.'),
    agreeing: z
      .array(z.strictObject({ fact, both: statement.describe('What it states of both codes.') }))
      .describe('The facts in which the two agree, in the order of the protocol.'),
    question: question.optional(),
    tellings: z
      .array(telling)
      .describe('What was seen that tells the two apart, the most telling first; empty where nothing was.'),
    pages: pages.describe('The page that compares the two, by language.'),
  })
  .meta({ title: 'Pair', description: 'Two codes of a protocol beside each other.' });

export type PairDocument = z.infer<typeof pairDocument>;
