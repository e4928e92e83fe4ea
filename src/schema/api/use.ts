import { z } from 'zod';
import { againValues } from '../product.ts';
import { source } from './source.ts';
import { localized } from './text.ts';
import { closeCode } from './wire.ts';

/** What a product means by a number, or by a range of them. */
export const useShape = {
  first: closeCode.describe('The number, or the lowest number of the range.'),
  last: closeCode.describe('The highest number of the range; the same as `first` for one number.'),
  name: z.string().optional().describe('What the product calls it; absent where it gives no name.'),
  meaning: localized.describe('What it says in that product, by language.'),
  setBy: z
    .enum(['server', 'client', 'either'])
    .optional()
    .describe('Which side sends it; absent where the source does not say.'),
  reconnect: z
    .enum(againValues)
    .optional()
    .describe(
      'What the source says of connecting again: `yes`, `no`, with a `new-session`, `later`, or `after-change` of the request; absent where it says nothing.',
    ),
  source: source.describe('Where it was read.'),
};

export const productId = z.string().describe('Id of the product, as in the document of products.');
