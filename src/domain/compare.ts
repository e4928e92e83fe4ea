import type { ProtocolDocument } from '../schema/api/protocol.ts';
import type { FactName } from '../schema/fact-name.ts';
import { compareFacts } from './differences.ts';
import { explain, type ExplainedCode } from './explain.ts';

/** Two codes of a protocol beside each other. */
export interface ComparedCodes {
  readonly lower: ExplainedCode;
  readonly higher: ExplainedCode;
  /** The facts in which they differ, in the order of the protocol; what each states stands in the codes. */
  readonly differing: readonly FactName[];
  readonly agreeing: readonly FactName[];
  /**
   * Address of the document that has the question which decides between them, and what was observed; undefined where they
   * have none.
   */
  readonly document: string | undefined;
}

/**
 * Compares two codes, given in any order, by what is known of them.
 *
 * @param protocol what `/api/<protocol>.json` holds
 * @throws {RangeError} for a number that is no code of the protocol, and for the same number twice
 */
export function compare(protocol: ProtocolDocument, one: number, other: number): ComparedCodes {
  if (one === other) throw new RangeError(`${one} cannot be compared with itself.`);
  const lower = codeOf(protocol, Math.min(one, other));
  const higher = codeOf(protocol, Math.max(one, other));
  const file = protocol.files.find(
    (each) => each.kind === 'pair' && each.lower === lower.number && each.higher === higher.number,
  );
  return { lower, higher, ...compareFacts(lower.facts, higher.facts), document: file?.address };
}

function codeOf(protocol: ProtocolDocument, number: number): ExplainedCode {
  const explanation = explain(protocol, number);
  if (explanation.kind === 'code') return explanation.code;
  throw new RangeError(`${protocol.name} gives ${number} no meaning of its own, so there is nothing to compare.`);
}
