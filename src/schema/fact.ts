import { z } from 'zod';
import type { FactName } from './fact-name.ts';
import { englishName, sentences } from './text.ts';
import { source } from './source.ts';
import { isUnique, repeated } from './unique.ts';

const confidence = z.enum(['high', 'medium', 'low']).describe('How sure the source is, where it is not first-hand.');
const note = sentences.describe('One English sentence, where the bare value would mislead.');
const sources = z.array(source).nonempty().refine(isUnique, repeated).describe('Where the value was read.');

/** Registered: a meaning is assigned. Reserved: set aside, so that nobody sends it. */
export const standings = ['registered', 'reserved', 'unassigned', 'private'] as const;

/** Who puts the code into a Close frame; `local`: an endpoint reports it to itself; `nobody`: it does not occur. */
export const setters = ['either', 'client', 'server', 'gateway', 'application', 'local', 'nobody'] as const;

/** When the closure is clean (RFC 6455 §7.1.4): after a whole closing handshake, never, or the code does not occur. */
export const cleanliness = ['handshake', 'never', 'none'] as const;

/** What a client does next. */
export const reconnects = ['no', 'backoff', 'delay', 'after-fix', 'after-credentials', 'user'] as const;

function fact<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, confidence: confidence.optional(), note: note.optional(), sources });
}

const reconnect = z
  .discriminatedUnion('value', [
    z.strictObject({ value: z.literal('none'), note: note.optional() }),
    z.strictObject({
      value: z.enum(reconnects),
      basis: z.enum(['rule', 'advice']).describe('"rule" where a cited source says so, "advice" where it is ours.'),
      note: note.optional(),
      sources: z.array(source).refine(isUnique, repeated).default([]).describe('What the rule or the advice rests on.'),
    }),
  ])
  .refine((fact) => fact.value === 'none' || fact.basis !== 'rule' || fact.sources.length > 0, {
    path: ['basis'],
    message: 'is "rule", but no source is cited that says so. Add "sources", or write "advice"',
  });

const httpRelative = z
  .union(
    [
      z.strictObject({ value: z.literal('none'), note: note.optional() }),
      z.strictObject({
        value: z.int().min(100).max(599),
        basis: z
          .enum(['stated', 'analogy'])
          .describe('"stated" where a source names the status, "analogy" where it is ours.'),
        note: note.optional(),
        sources: z.array(source).refine(isUnique, repeated).default([]),
      }),
    ],
    { error: 'is neither "none" nor an HTTP status from 100 to 599' },
  )
  .refine((fact) => fact.value === 'none' || fact.basis !== 'stated' || fact.sources.length > 0, {
    path: ['basis'],
    message: 'is "stated", but no source is cited that names the status. Add "sources", or write "analogy"',
  });

/** What is known of a close code, each with its source. Stands in `en.mdx` alone. */
export const facts = z.strictObject({
  registeredName: fact(englishName).describe('The name as the registry spells it; "none" where it has none.'),
  standing: fact(z.enum(standings)).describe('What the registry and the specification make of the number.'),
  setBy: fact(z.enum(setters)).describe('Which side sets it.'),
  closeFrame: fact(z.enum(['yes', 'no'])).describe('May it stand in a Close frame?'),
  browserClose: fact(z.enum(['yes', 'no'])).describe("May a script pass it to a browser's close()?"),
  clean: fact(z.enum(cleanliness)).describe('Is the closure clean?'),
  reconnect: reconnect.describe('What a client does next, and whether that is a rule or advice.'),
  httpRelative: httpRelative.describe('The HTTP status that is nearest in meaning, or "none".'),
} satisfies Record<FactName, z.ZodType>);

export type Facts = z.infer<typeof facts>;
