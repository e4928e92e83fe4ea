import type { Product } from '../../domain/product.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import type { ProductsDocument } from '../../schema/api/products.ts';
import { openingOf } from './addresses.ts';
import { localizedTexts, pagesAt } from './in-every-language.ts';
import { useOf } from './surroundings.ts';

/** What products mean by the codes of a protocol. */
export function productsDocument(protocol: Protocol): ProductsDocument {
  const { id, products } = protocol;
  return {
    ...openingOf({ kind: 'products', protocol: id }, 'products'),
    protocol: id,
    products: products.map((product) => productOf(product, protocol)),
    pages: pagesAt({ kind: 'products', protocol: id }),
  };
}

function productOf(product: Product, protocol: Protocol): ProductsDocument['products'][number] {
  const { id, name, summary, documentation, source, read, uses } = product;
  return {
    id,
    name,
    summary: localizedTexts(summary),
    documentation,
    source: cite(source, protocol.sources),
    read,
    uses: uses.map((use) => useOf(use, protocol)),
    pages: pagesAt({ kind: 'product', protocol: protocol.id, product: id }),
  };
}
