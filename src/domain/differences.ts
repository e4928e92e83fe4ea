import { factNames, type FactName } from '../schema/fact-name.ts';

/** The facts in which two codes differ and those in which they agree, each in the order of `factNames`. */
export interface Comparison {
  readonly differing: readonly FactName[];
  readonly agreeing: readonly FactName[];
}

/** What a fact states. */
type Statement = { readonly value: string | number; readonly basis?: string | undefined };

/** What is known of a code, as far as it is compared. */
type Statements = Readonly<Record<FactName, Statement>>;

/**
 * Compares the facts of two codes by what they state: value, and basis where there is one. Notes and sources may
 * differ without a difference in fact.
 */
export function compareFacts(a: Statements, b: Statements): Comparison {
  const differing = factNames.filter((name) => statement(a, name) !== statement(b, name));
  return { differing, agreeing: factNames.filter((name) => !differing.includes(name)) };
}

function statement(facts: Statements, name: FactName): string {
  const { value, basis = '' } = facts[name];
  return `${value} ${basis}`;
}
