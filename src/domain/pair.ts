import { compareCodes, isPaired, type Code } from './code.ts';

/** Two codes of one protocol, the lower first. */
export interface Pair {
  readonly lower: Code;
  readonly higher: Code;
}

/** The pair of two different codes, whichever comes first. */
export function pairOf(a: Code, b: Code): Pair {
  return compareCodes(a, b) < 0 ? { lower: a, higher: b } : { lower: b, higher: a };
}

/** Every pair of the paired codes of a protocol, ordered by the lower, then the higher code: n(n−1)/2 of them. */
export function pairsAmong(codes: readonly Code[]): Pair[] {
  const paired = codes.filter(isPaired).sort(compareCodes);
  return paired.flatMap((lower, index) => paired.slice(index + 1).map((higher) => ({ lower, higher })));
}

/** The pairs of `code` just before and after a pair of it, in the order of the other code. Undefined at either end. */
export interface Neighbours {
  readonly code: Code;
  readonly previous: Pair | undefined;
  readonly next: Pair | undefined;
}

/**
 * The neighbours of a pair, first along its lower code and then along its higher code.
 *
 * @param paired the paired codes of the protocol, ordered by number
 */
export function neighboursOf({ lower, higher }: Pair, paired: readonly Code[]): readonly [Neighbours, Neighbours] {
  return [along(lower, higher, paired), along(higher, lower, paired)];
}

function along(code: Code, partner: Code, paired: readonly Code[]): Neighbours {
  const partners = paired.filter((other) => other !== code);
  const index = partners.indexOf(partner);
  const pairAt = (at: number): Pair | undefined => {
    const other = partners[at];
    return other && pairOf(code, other);
  };
  return { code, previous: pairAt(index - 1), next: pairAt(index + 1) };
}
