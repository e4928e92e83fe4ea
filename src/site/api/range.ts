import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import type { ProtocolDocument } from '../../schema/api/protocol.ts';
import { passageIn, translated } from './in-every-language.ts';

/** A range of the numbers of a protocol. */
export function rangeOf(range: Protocol['ranges'][number], protocol: Protocol): ProtocolDocument['ranges'][number] {
  const { first, last, standing, text, sources } = range;
  return {
    first,
    last,
    standing,
    label: translated((t) => t(`range.${standing}`)),
    text: passageIn((locale) => ({ english: text, own: protocol.rangeTexts[locale]?.get(first) })),
    sources: sources.map((source) => cite(source, protocol.sources)),
  };
}
