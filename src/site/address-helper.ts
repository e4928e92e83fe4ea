import type { Protocol } from '../domain/protocol.ts';
import type { KnownProtocol } from '../domain/suggestion.ts';

/** What the address helper has to know of the site: the protocols, and which of their numbers have pages. */
export function knownAddresses(protocols: readonly Protocol[]): KnownProtocol[] {
  return protocols.map(({ id, codes, usedNumbers, paired }) => ({
    id,
    codes: [...codes.map(({ number }) => number), ...usedNumbers],
    paired: paired.map(({ number }) => number),
  }));
}
