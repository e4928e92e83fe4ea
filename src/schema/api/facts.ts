import { z } from 'zod';
import { cleanliness, reconnects, setters, standings } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { source } from './source.ts';
import { localized, passage } from './text.ts';

const none = z.literal('none');
const status = z.int().min(100).max(599);
const text = localized.describe('What the value says, in a few words, by language.');
const sources = z.array(source).describe('Where the value was read; empty where it rests on no source.');
const note = passage.optional().describe('What the bare value would leave out; absent where there is nothing to add.');

function fact<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    text,
    confidence: z
      .enum(['high', 'medium', 'low'])
      .optional()
      .describe('How sure the source is; absent where it is first-hand.'),
    note,
    sources,
  });
}

function judged<Value extends z.ZodType, Basis extends z.ZodType>(value: Value, basis: Basis) {
  return z.strictObject({ value, basis: basis.optional(), text, note, sources });
}

const reconnectBasis = z
  .enum(['rule', 'advice'])
  .describe('`rule` where a source says so, `advice` where no specification does; absent for `none`.');
const relativeBasis = z
  .enum(['stated', 'analogy'])
  .describe('`stated` where a source names the status, `analogy` where none does; absent for `none`.');

/** Everything that is known of a code, as its document gives it. */
export const codeFacts = z
  .strictObject({
    registeredName: fact(
      z.string().describe('The name as the registry spells it, or `none` where it has none.'),
    ).describe('The registered name.'),
    standing: fact(
      z
        .enum(standings)
        .describe(
          '`registered`: a meaning is assigned; `reserved`: set aside so that nobody sends it; `unassigned`: free for the protocol or for registration; `private`: free for private agreements.',
        ),
    ).describe('What the registry and the specification make of the number.'),
    setBy: fact(
      z
        .enum(setters)
        .describe(
          'Who sets the code: a side of the connection, `either` of them, a `gateway`, an `application`, an endpoint for itself (`local`, never sent), or `nobody`.',
        ),
    ).describe('Which side sets the code.'),
    closeFrame: fact(z.enum(['yes', 'no']).describe('`yes` or `no`.')).describe(
      'Whether the code may stand in a Close frame.',
    ),
    browserClose: fact(z.enum(['yes', 'no']).describe('`yes` or `no`.')).describe(
      'Whether a script may pass the code to close() of a browser.',
    ),
    clean: fact(
      z
        .enum(cleanliness)
        .describe('`handshake`: once both Close frames have passed; `never`; `none`: the code does not occur.'),
    ).describe('When the closure is clean (RFC 6455 §7.1.4).'),
    reconnect: judged(
      z
        .enum(['none', ...reconnects])
        .describe(
          '`no`; `backoff`: after waits that grow; `delay`: after a random wait; `after-fix`: once the cause is removed; `after-credentials`: with new credentials; `user`: when the user asks for it; `none`: the question does not arise.',
        ),
      reconnectBasis,
    ).describe('Whether and how a client connects again.'),
    httpRelative: judged(
      z.union([none, status]).describe('An HTTP status, or `none` where no status is near.'),
      relativeBasis,
    ).describe('The HTTP status that is nearest in meaning.'),
  } satisfies Record<FactName, z.ZodType>)
  .meta({ id: 'facts', title: 'Facts', description: 'What is known of a code, each fact with its sources.' });

const references = z
  .array(z.string())
  .describe(
    'Where the value was read: the `text` of a source in the document of the code; empty where it rests on none.',
  );

function inShort<Value extends z.ZodType>({ value }: { readonly value: Value }) {
  return z.strictObject({ value, sources: references });
}

function judgedInShort<Value extends z.ZodType, Basis extends z.ZodType>({
  value,
  basis,
}: {
  readonly value: Value;
  readonly basis: Basis;
}) {
  return z.strictObject({ value, basis, sources: references });
}

const { registeredName, standing, setBy, closeFrame, browserClose, clean, reconnect, httpRelative } = codeFacts.shape;

/** The same for a list of codes: what each fact states and where it was read. */
export const factsInShort = z
  .strictObject({
    registeredName: inShort(registeredName.shape).describe('The registered name.'),
    standing: inShort(standing.shape).describe('What the registry and the specification make of the number.'),
    setBy: inShort(setBy.shape).describe('Which side sets the code.'),
    closeFrame: inShort(closeFrame.shape).describe('Whether the code may stand in a Close frame.'),
    browserClose: inShort(browserClose.shape).describe('Whether a script may pass the code to close() of a browser.'),
    clean: inShort(clean.shape).describe('When the closure is clean (RFC 6455 §7.1.4).'),
    reconnect: judgedInShort(reconnect.shape).describe('Whether and how a client connects again.'),
    httpRelative: judgedInShort(httpRelative.shape).describe('The HTTP status that is nearest in meaning.'),
  } satisfies Record<FactName, z.ZodType>)
  .meta({ id: 'factsInShort', title: 'Facts in short', description: 'What the facts of a code state.' });

/** What a fact of a code states, where facts are compared. */
export const statement = z
  .strictObject({
    value: z
      .union([z.string(), status])
      .describe('The value, as the document of the code has it: a word, a name or an HTTP status.'),
    basis: z
      .enum(['rule', 'advice', 'stated', 'analogy'])
      .optional()
      .describe('What the value rests on, as the document of the code has it; absent where the fact needs none.'),
    text,
  })
  .meta({ id: 'statement', title: 'Statement', description: 'What a fact of a code states.' });
