import { z } from 'zod';

/** By which a change of a document is noticed. */
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the bytes of the document, as 64 hexadecimal digits; it changes when and only when they do.');
