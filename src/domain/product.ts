import type { Localized } from '../schema/localized.ts';
import type { AgainValue, ProductEntry } from '../schema/product.ts';

/** What a product means by a number, or by a range of them. */
export interface Use {
  readonly first: number;
  /** The same as `first` for one number. */
  readonly last: number;
  /** As the product calls it. */
  readonly name: string | undefined;
  readonly meaning: Localized;
  readonly setBy: 'server' | 'client' | 'either' | undefined;
  readonly reconnect: AgainValue | undefined;
  /** Where it was read. */
  readonly source: string;
}

/** A product with the close codes that it uses. */
export interface Product {
  /** As addresses carry it: "discord-gateway". */
  readonly id: string;
  readonly name: string;
  readonly summary: Localized;
  /** Address of its documentation. */
  readonly documentation: string;
  readonly source: string;
  /** The day of the version that was read, ISO 8601. */
  readonly read: string | undefined;
  /** By number; a range before the numbers in it. */
  readonly uses: readonly Use[];
}

/** A use, with whose it is. */
export interface ProductUse {
  readonly product: Product;
  readonly use: Use;
}

/** Makes a product of its entry. */
export function makeProduct(id: string, { name, summary, documentation, source, read, codes }: ProductEntry): Product {
  return {
    id,
    name,
    summary,
    documentation,
    source,
    read,
    uses: codes.map((use) => {
      const [first, last] = use.codes ?? [use.code ?? 0, use.code ?? 0];
      const { name, meaning, setBy, reconnect } = use;
      return { first, last, name, meaning, setBy, reconnect, source: use.source ?? source };
    }),
  };
}

/** The numbers that products use one by one, sorted, each once. */
export function usedNumbers(products: readonly Product[]): number[] {
  const singles = products.flatMap(({ uses }) => uses.filter(({ first, last }) => first === last));
  return [...new Set(singles.map(({ first }) => first))].sort((a, b) => a - b);
}

/** What products mean by a number: those that name it first, then those that have a range around it; each in order. */
export function usesOf(products: readonly Product[], number: number): ProductUse[] {
  const all = products.flatMap((product) =>
    product.uses
      .filter(({ first, last }) => first <= number && number <= last)
      .map((use): ProductUse => ({ product, use })),
  );
  const isOwn = ({ use }: ProductUse): boolean => use.first === use.last;
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))];
}
