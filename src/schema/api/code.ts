import { z } from 'zod';
import { address, pages } from './address.ts';
import { closing } from './closing.ts';
import { codeObserved } from './code-observed.ts';
import { opening, protocolId } from './document.ts';
import { codeFacts } from './facts.ts';
import { family } from './family.ts';
import { range } from './range.ts';
import { source } from './source.ts';
import { localized, passage } from './text.ts';
import { productId, useShape } from './use.ts';
import { closeCode } from './wire.ts';

const longText = z
  .strictObject({
    general: passage.describe('What holds for every side.'),
    browser: passage.describe('What it means for a script in a browser, and what to do there.'),
    server: passage.describe('What it means for a server, and what to do there.'),
    proxy: passage.describe('What it means for a proxy between the two, and what to do there.'),
  })
  .describe(
    'The longer text of the page in Markdown, by the side that it speaks to; each citation is a link to its source, each observation a link to its page.',
  );

const confusion = z
  .strictObject({
    code: closeCode.describe('Number of the other code.'),
    name: z.string().describe('Name of the other code, in English.'),
    question: passage.describe('The one question whose answer decides between the two.'),
    answerHere: passage.describe('The answer that means the code of this document.'),
    answerThere: passage.describe('The answer that means the other code.'),
    pair: address.optional().describe('Address of the document of the pair; absent where the two have none.'),
  })
  .describe('A code that this one is really mistaken for.');

const bytes = z.string().regex(/^[0-9A-F]{2}( [0-9A-F]{2})*$/);

const frame = z
  .strictObject({
    from: z.enum(['server', 'client']).describe('The side that sends it.'),
    bytes: bytes.describe('The whole frame without a reason, as pairs of hexadecimal digits with a space between.'),
    mask: bytes.optional().describe('The four bytes of the mask within it; absent where nothing is masked.'),
  })
  .describe('A Close frame as it travels (RFC 6455 §5.2).');

const messages = z
  .strictObject({
    count: z.int().min(0).max(99999).describe('How many messages name this code as theirs.'),
    address: address.describe('Address of the document of messages, whose `code` tells which they are.'),
  })
  .describe('The messages that belong to the code.');

const use = z
  .strictObject({
    product: z
      .strictObject({ id: productId, name: z.string().describe('Name of the product, as its makers write it.') })
      .describe('The product.'),
    ...useShape,
  })
  .meta({ id: 'use', title: 'Use', description: 'What a product means by a number, or by a range around it.' });

const uses = z
  .array(use)
  .describe(
    'What products mean by the number: those that name it first, then those with a range around it; each by name.',
  );

const otherWorld = z
  .strictObject({
    text: localized.describe('What else the number is, in a sentence, by language.'),
    source: source.describe('Where that was read.'),
  })
  .describe('What the number is besides a code of this protocol; absent where nothing is known.');

const code = z.strictObject({
  ...opening('code'),
  protocol: protocolId,
  number: closeCode.describe('The number on the wire.'),
  name: z.string().describe('The name, in English in every language.'),
  gloss: localized.describe('What the name says in plain words, by language.'),
  family,
  orderly: z.boolean().describe('Whether nothing failed: the side that closes meant to end the connection.'),
  description: passage.describe('What the code means.'),
  when: passage.describe('When it is seen.'),
  fix: passage.describe('What to change.'),
  facts: codeFacts.describe('What is known of the code, each fact with its sources.'),
  longText: longText.optional(),
  confusions: z.array(confusion).describe('The codes that it is really mistaken for, by number.'),
  closing: closing.optional(),
  frames: z
    .array(frame)
    .describe('The Close frame, one a side that may send it, the server first; empty where it must not be sent.'),
  observed: codeObserved.optional(),
  uses,
  otherWorld: otherWorld.optional(),
  messages,
  pages: pages.describe('The page of the code, by language.'),
  observedPages: pages
    .optional()
    .describe('The page of everything that was observed of the code, by language; absent where nothing was.'),
});

const used = z.strictObject({
  ...opening('used'),
  protocol: protocolId,
  number: closeCode.describe('The number on the wire.'),
  family,
  range: range.describe('The range of numbers in which it lies.'),
  uses,
  otherWorld: otherWorld.optional(),
  messages,
  pages: pages.describe('The page of the number, by language.'),
});

/** `/api/<protocol>/<number>.json` */
export const codeDocument = z.discriminatedUnion('kind', [code, used]).meta({
  title: 'Code',
  description:
    'Everything that is known of a number: of a code of the protocol (`code`), or of a number that products use and that is no code of the protocol (`used`).',
});

export type CodeDocument = z.infer<typeof code>;
export type UsedDocument = z.infer<typeof used>;
