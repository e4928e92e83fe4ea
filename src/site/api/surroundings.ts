import { usesOf, type Use } from '../../domain/product.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import type { ProductsDocument } from '../../schema/api/products.ts';
import { apiAddress } from './addresses.ts';
import { localizedTexts } from './in-every-language.ts';

/** What a product means by a number or a range. */
export function useOf(use: Use, { sources }: Protocol): ProductsDocument['products'][number]['uses'][number] {
  const { first, last, name, meaning, setBy, reconnect, source } = use;
  return { first, last, name, meaning: localizedTexts(meaning), setBy, reconnect, source: cite(source, sources) };
}

/** What is known of a number from the world around the protocol. */
export function surroundingsOf(
  number: number,
  protocol: Protocol,
): Pick<CodeDocument, 'uses' | 'otherWorld' | 'messages'> {
  const { id, products, otherWorlds, printers, sources } = protocol;
  const other = otherWorlds.get(number);
  return {
    uses: usesOf(products, number).map(({ product: { id, name }, use }) => ({
      product: { id, name },
      ...useOf(use, protocol),
    })),
    otherWorld: other && { text: localizedTexts(other.what), source: cite(other.source, sources) },
    messages: {
      count: printers.flatMap(({ messages }) => messages.filter(({ code }) => code === number)).length,
      address: apiAddress({ kind: 'messages', protocol: id }),
    },
  };
}
