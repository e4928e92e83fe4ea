import { z } from 'zod';
import { localizedSentences } from './localized.ts';
import { place } from './source.ts';
import { nameOfThing, phrase, verbatim } from './text.ts';
import { isUnique, repeated } from './unique.ts';

/** Where a message is printed. Each has a text in the locale files: `printed.<value>`. */
export const printedIn = ['console', 'exception', 'log', 'reason', 'body', 'event'] as const;

const code = z.int().min(0).max(65535);

const message = z
  .strictObject({
    text: verbatim.describe(
      'The string, word for word. "{code}" stands for a close code, "{number}" for another number, "{text}" for anything.',
    ),
    cause: z.string().describe('Id of its cause, in causes.yaml.'),
    code: code.optional().describe('The close code it belongs to, where that is not the first one of its cause.'),
    where: z.enum(printedIn).describe('Where it is printed.'),
    source: place.describe('Where it was read.'),
    seen: z.string().optional().describe('A scenario that shows it, of the implementation that was observed.'),
    note: phrase.optional().describe('For which versions, or where exactly, in English.'),
  })
  .describe('A string that an implementation prints.');

/** `content/<protocol>/messages/<id>.yaml`: what an implementation prints, word for word. */
export const messageList = z.strictObject({
  name: nameOfThing.describe('The implementation, as its makers write it.'),
  messages: z.array(message).nonempty(),
});

export const cause = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is no id. Write lower-case words with hyphens'),
    codes: z
      .array(code)
      .refine(isUnique, repeated)
      .describe('The codes it belongs to, the one whose page answers first; none where there is none.'),
    cause: localizedSentences.describe('What happened, in a sentence, by language; English is always there.'),
    remedy: localizedSentences.describe('What to do, by language; English is always there.'),
  })
  .describe('Why messages are printed.');

/** `content/<protocol>/causes.yaml`: why messages are printed, and what to change. */
export const causeList = z.strictObject({ causes: z.array(cause).nonempty().describe('By id.') });

export type MessageList = z.infer<typeof messageList>;
export type CauseList = z.infer<typeof causeList>;
