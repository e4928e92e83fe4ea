import { z } from 'zod';
import { printedIn } from '../message.ts';
import { pages } from './address.ts';
import { opening, protocolId } from './document.ts';
import { source } from './source.ts';
import { localized } from './text.ts';
import { closeCode } from './wire.ts';

const printer = z
  .strictObject({
    id: z.string().describe('Id of the implementation, the fragment of the page of messages that leads to it.'),
    name: z.string().describe('Its name, as its makers write it.'),
    observed: z.boolean().describe('Whether the document of observations has an implementation of the same id.'),
  })
  .describe('An implementation that prints messages.');

const cause = z
  .strictObject({
    id: z.string().describe('Id of the cause.'),
    codes: z.array(closeCode).describe('The codes that it belongs to, the closest first; empty where there is none.'),
    cause: localized.describe('What happened, in a sentence, by language.'),
    remedy: localized.describe('What to do about it, by language.'),
  })
  .describe('Why messages are printed.');

const message = z
  .strictObject({
    text: z
      .string()
      .describe(
        'The string, word for word; `{code}` stands for a close code, `{number}` for another number, `{text}` for anything.',
      ),
    implementation: z.string().describe('Id of the implementation that prints it, as in `implementations`.'),
    cause: z.string().describe('Id of its cause, as in `causes`.'),
    code: closeCode
      .optional()
      .describe(
        'The close code that it belongs to; absent where there is none, or where only `{code}` in the text names it.',
      ),
    where: z
      .enum(printedIn)
      .describe(
        'Where it is printed: on a console, in an exception, a log, a close reason, the body of an answer, or an event.',
      ),
    scenario: z
      .string()
      .optional()
      .describe('Id of a scenario of the document of observations that shows it; absent where none does.'),
    note: z
      .string()
      .optional()
      .describe('For which versions, or where exactly, in English; absent where it holds in general.'),
    source: z.string().describe('Where it was read: the `text` of an entry of `sources`.'),
  })
  .describe('A string that an implementation prints.');

/** `/api/<protocol>/messages.json` */
export const messagesDocument = z
  .strictObject({
    ...opening('messages'),
    protocol: protocolId,
    implementations: z.array(printer).nonempty().describe('What prints the messages, by name.'),
    causes: z.array(cause).nonempty().describe('The causes of the messages, in the order in which they first occur.'),
    sources: z
      .array(source)
      .nonempty()
      .describe('Where the messages were read, in the order in which they first occur.'),
    messages: z
      .array(message)
      .nonempty()
      .describe('The messages, by implementation, and there in the order of the content.'),
    pages: pages.describe('The page of all messages, by language.'),
  })
  .meta({
    title: 'Messages',
    description: 'What implementations print, word for word, with the cause and the remedy.',
  });

export type MessagesDocument = z.infer<typeof messagesDocument>;
