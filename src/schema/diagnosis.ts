import { z } from 'zod';
import { localized, localizedSentences } from './localized.ts';
import { cause } from './message.ts';
import { parseObservation } from './observation-reference.ts';
import { place } from './source.ts';
import { isUnique, repeated } from './unique.ts';
import { isTold, readerSides, type Told } from './told.ts';

/** Pages of a protocol that say more of a cause. */
export const furtherPages = ['products', 'messages', 'limits'] as const;

const seen = z.string().refine((text) => parseObservation(text) !== undefined, {
  message: 'is no observation. Write implementation, role and scenario: "nginx proxy proxy-idle"',
});

const likely = z
  .strictObject({
    id: z.string().describe('Id of the cause, in causes.yaml or under "causes" of this file.'),
    seen: z
      .array(seen)
      .refine(isUnique, repeated)
      .default([])
      .describe(
        'Observations that support it: what the branch says is reported on the side of the reader, or caused there.',
      ),
    sources: z.array(place).default([]).describe('Where it was read, in the place of observations or beside them.'),
    page: z.enum(furtherPages).optional().describe('A page of the protocol that says more.'),
  })
  .describe('A cause to which answers lead.');

/** What follows an answer: a question with its answers, or the likely causes. The content check asks for one of the two. */
const question = localizedSentences.optional().describe('What is asked next, by language; English is always there.');
const causes = z.array(likely).nonempty().optional().describe('The causes, the likeliest first, as advice.');

/** An answer that a reader can give from what they see. */
const answer = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is no id. Write lower-case words with hyphens')
    .describe('The last words of its anchor: "browser" below the branch 1006 is #1006-browser, for ever.'),
  text: localized.describe('The answer, by language; English is always there.'),
  side: z.enum(readerSides).optional().describe('Which side the reader is who answers so.'),
  question,
  causes,
  get answers() {
    return z.array(answer).optional().describe('Two to six, of which one holds, and no other.');
  },
});

const branch = z
  .strictObject({
    told: z
      .custom<Told>(isTold, 'is neither a code, nor a range such as [3000, 4999], nor "error" or "nothing"')
      .describe('What the side of the reader reports: a code, the first and last of a range, "error" or "nothing".'),
    text: localized.optional().describe('The answer, where it is no code, whose name says it.'),
    question,
    causes,
    answers: answer.shape.answers,
  })
  .describe('What follows what the side of the reader reports.');

/** `content/<protocol>/diagnosis.yaml`: questions that lead from a closed connection to its likely causes. */
export const diagnosisEntry = z.strictObject({
  question: localizedSentences.describe('What is asked first: which code the side of the reader reports.'),
  branches: z.array(branch).nonempty().describe('One for every code of the protocol, and for what is no code.'),
  causes: z.array(cause).default([]).describe('Causes that no message of causes.yaml has, by id.'),
});

export type DiagnosisEntry = z.infer<typeof diagnosisEntry>;
export type BranchEntry = z.infer<typeof branch>;
export type AnswerEntry = z.infer<typeof answer>;
export type LikelyEntry = z.infer<typeof likely>;
export type FurtherPage = (typeof furtherPages)[number];
