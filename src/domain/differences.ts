import { factNames, type FactName } from '../schema/fact-name.ts';
import type { Facts } from '../schema/fact.ts';

/** The facts in which two codes differ and those in which they agree, each in the order of `factNames`. */
export interface Comparison {
  readonly differing: readonly FactName[];
  readonly agreeing: readonly FactName[];
}

/**
 * Compares the facts of two codes by what they state: value, and basis where there is one. Notes and sources may
 * differ without a difference in fact.
 */
export function compareFacts(a: Facts, b: Facts): Comparison {
  const differing = factNames.filter((name) => statement(a, name) !== statement(b, name));
  return { differing, agreeing: factNames.filter((name) => !differing.includes(name)) };
}

function statement(facts: Facts, name: FactName): string {
  const fact = facts[name];
  return 'basis' in fact ? `${fact.value} ${fact.basis}` : fact.value;
}
