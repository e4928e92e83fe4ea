import { z } from 'zod';
import { families } from '../family.ts';

/** The kind of a code. */
export const family = z
  .enum(families)
  .describe(
    '`clean`: a side means to end the connection; `failure`: a side failed or refused, and tells the other; `local`: only reported, never sent; `library` and `private`: what the range is set aside for; `unused`: it does not occur.',
  );
