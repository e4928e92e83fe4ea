import { z } from 'zod';
import { factNames } from './fact-name.ts';
import { roles } from './role.ts';
import { sentences } from './text.ts';

/** Where an implementation was seen to do what a fact says is not done, and why the fact stands all the same. */
const exception = z.strictObject({
  fact: z.enum(factNames).describe('The fact of the code that is contradicted.'),
  by: z
    .record(z.string(), z.partialRecord(z.enum(roles), z.array(z.int()).nonempty()))
    .describe('Who contradicts it: the ids of implementations, each with the codes whose fact it is, by role.'),
  because: sentences.describe('Why the fact stands all the same, in English.'),
});

/** `content/<protocol>/exceptions.yaml`. */
export const exceptionList = z.strictObject({
  exceptions: z.array(exception).describe('Each is needed: one that nothing contradicts is a fault.'),
});

export type ExceptionList = z.infer<typeof exceptionList>;
