import { z } from 'zod';

/** Prose of one paragraph: trimmed, on one line, never empty. */
export const prose = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text.length > 0, { message: 'is empty' });

/** A word or a short phrase without a full stop: a name, a gloss. */
export const phrase = prose.refine((text) => !/[.。]$/.test(text), { message: 'ends in a full stop' });
