import type { Confusion } from '../schema/code.ts';

/** A confusion as seen from one of its two codes. */
export interface ConfusedCode {
  /** Number of the other code. */
  readonly other: number;
  readonly question: string;
  /** The answer that means the code it is seen from. */
  readonly answerHere: string;
  /** The answer that means the other code. */
  readonly answerThere: string;
}

/** The confusions of a protocol: for each number, those it is part of, by the other number. */
export type ConfusionGraph = ReadonlyMap<number, ReadonlyMap<number, ConfusedCode>>;

/**
 * Makes the graph from what entries declare. Each confusion is declared in one entry and seen from both of its codes.
 *
 * @param declared the confusions that the entry of each number declares
 */
export function confusionGraph(declared: ReadonlyMap<number, readonly Confusion[]>): ConfusionGraph {
  const edges = new Map<number, Map<number, ConfusedCode>>();
  const add = (from: number, seen: ConfusedCode): void => {
    edges.set(from, (edges.get(from) ?? new Map<number, ConfusedCode>()).set(seen.other, seen));
  };
  for (const [number, confusions] of declared) {
    for (const { code, question, this: answerHere, other: answerThere } of confusions) {
      add(number, { other: code, question, answerHere, answerThere });
      add(code, { other: number, question, answerHere: answerThere, answerThere: answerHere });
    }
  }
  return new Map([...edges].map(([number, seen]) => [number, new Map([...seen].sort(([a], [b]) => a - b))]));
}
