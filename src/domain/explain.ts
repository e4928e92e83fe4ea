import type { ProtocolDocument } from '../schema/api/protocol.ts';

/** A code as the document of its protocol lists it. */
export type ExplainedCode = ProtocolDocument['codes'][number];

/** A range of numbers, as the document of its protocol has it. */
export type ExplainedRange = ProtocolDocument['ranges'][number];

/** What a number is. */
export type Explanation =
  | { readonly kind: 'code'; readonly number: number; readonly code: ExplainedCode; readonly range: ExplainedRange }
  /** The protocol gives it no meaning of its own; products may. */
  | { readonly kind: 'range'; readonly number: number; readonly range: ExplainedRange };

/**
 * What a number is: the code with its name, its meaning and its facts, or else the range that it lies in.
 *
 * @param protocol what `/api/<protocol>.json` holds
 * @throws {RangeError} for what is no whole number within the ranges of the protocol: from 0 to 65535 for WebSocket
 */
export function explain(protocol: ProtocolDocument, number: number): Explanation {
  const range = protocol.ranges.find(({ first, last }) => first <= number && number <= last);
  if (range === undefined || !Number.isInteger(number)) {
    throw new RangeError(`${number} is no code of ${protocol.name}: it is not a whole number in one of its ranges.`);
  }
  const code = protocol.codes.find((one) => one.number === number);
  return code === undefined ? { kind: 'range', number, range } : { kind: 'code', number, code, range };
}
