import type { Protocol } from '../../domain/protocol.ts';
import { usedFamilyOf } from '../../domain/family.ts';
import type { UsedDocument } from '../../schema/api/code.ts';
import { openingOf } from './addresses.ts';
import { pagesAt } from './in-every-language.ts';
import { rangeOf } from './range.ts';
import { surroundingsOf } from './surroundings.ts';

/** What is known of a number that products use, and that is no code of the protocol. */
export function usedDocument(number: number, protocol: Protocol): UsedDocument {
  const range = protocol.ranges.find(({ first, last }) => first <= number && number <= last);
  if (range === undefined) throw new Error(`${number} lies in no range of "${protocol.id}".`);
  return {
    ...openingOf({ kind: 'code', protocol: protocol.id, number }, 'used'),
    protocol: protocol.id,
    number,
    family: usedFamilyOf(number, protocol.ranges),
    range: rangeOf(range, protocol),
    ...surroundingsOf(number, protocol),
    pages: pagesAt({ kind: 'code', protocol: protocol.id, code: number }),
  };
}
