import { z } from 'zod';
import { address } from './address.ts';

/** Where something was read. */
export const source = z
  .strictObject({
    text: z
      .string()
      .describe('The reference as the content of the site writes it; the same place is always written the same.'),
    label: z.string().describe('The reference as a reader sees it, in English.'),
    url: address.describe('Address of what was read.'),
  })
  .meta({ id: 'source', title: 'Source', description: 'A place where a statement was read.' });

/** Sources, where a statement may have none. */
export const sources = z.array(source);
