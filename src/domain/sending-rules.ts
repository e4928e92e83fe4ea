import type { Facts } from '../schema/fact.ts';
import type { ProtocolEntry } from '../schema/protocol.ts';
import type { Code } from './code.ts';

type Range = ProtocolEntry['ranges'][number];

/** What must be known of a protocol to say whether a code may be sent. Plain data: it can travel as JSON. */
export interface SendingRules {
  /** The codes that have a meaning, by number. */
  readonly codes: readonly ListedCode[];
  /** The whole number space, in order, without a gap. */
  readonly ranges: readonly (Pick<Range, 'first' | 'last' | 'standing'> & Sourced)[];
}

/** A code that the specification or the registry lists. */
export interface ListedCode {
  readonly number: number;
  readonly setBy: Fact<'setBy'>;
  readonly closeFrame: Fact<'closeFrame'>;
}

type Fact<Name extends 'setBy' | 'closeFrame'> = Pick<Facts[Name], 'value'> & Sourced;

interface Sourced {
  /** As content files cite them. */
  readonly sources: readonly string[];
}

/** The part of a protocol that says what may be sent. */
export function sendingRules({
  codes,
  ranges,
}: {
  readonly codes: readonly Pick<Code, 'number' | 'facts'>[];
  readonly ranges: readonly Range[];
}): SendingRules {
  return {
    codes: codes.map(({ number, facts: { setBy, closeFrame } }) => ({
      number,
      setBy: { value: setBy.value, sources: setBy.sources },
      closeFrame: { value: closeFrame.value, sources: closeFrame.sources },
    })),
    ranges: ranges.map(({ first, last, standing, sources }) => ({ first, last, standing, sources })),
  };
}
