import { z } from 'zod';
import { address, pages } from './address.ts';
import { opening, protocolId } from './document.ts';
import { source } from './source.ts';
import { localized } from './text.ts';
import { productId, useShape } from './use.ts';

const product = z
  .strictObject({
    id: productId.describe('Id of the product, as addresses carry it.'),
    name: z.string().describe('Its name, as its makers write it.'),
    summary: localized.describe('What it is, in a sentence, by language.'),
    documentation: address.describe('Its public page on close codes, or else its main page.'),
    source: source.describe('Where its table of codes was read.'),
    read: z.iso
      .date()
      .optional()
      .describe('The day of the version that was read, ISO 8601; absent where it is not known.'),
    uses: z
      .array(z.strictObject(useShape).describe('A number, or a range of them, that the product uses.'))
      .nonempty()
      .describe('What it means by which number, by number; a range before the numbers in it.'),
    pages: pages.describe('The page of the product, by language.'),
  })
  .describe('A product that uses codes of the protocol, or numbers beside them.');

/** `/api/<protocol>/products.json` */
export const productsDocument = z
  .strictObject({
    ...opening('products'),
    protocol: protocolId,
    products: z.array(product).nonempty().describe('The products, by name.'),
    pages: pages.describe('The page of all products, by language.'),
  })
  .meta({
    title: 'Products',
    description: 'What products mean by the codes of a protocol, and by numbers beside them.',
  });

export type ProductsDocument = z.infer<typeof productsDocument>;
