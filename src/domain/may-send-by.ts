import type { ProtocolDocument } from '../schema/api/protocol.ts';
import { maySend, type AskedSending, type Sending } from './may-send.ts';
import { onceFor } from './once-for.ts';
import type { SendingRules } from './sending-rules.ts';

const rulesOf = onceFor(({ codes, ranges }: ProtocolDocument): SendingRules => ({
  codes: codes.map(({ number, facts: { setBy, closeFrame } }) => ({ number, setBy, closeFrame })),
  ranges: ranges.map(({ first, last, standing, sources }) => ({
    first,
    last,
    standing,
    sources: sources.map(({ text }) => text),
  })),
}));

/**
 * Whether a code and a reason may be sent, by which side and through what, and why.
 *
 * @param protocol what `/api/<protocol>.json` holds
 * @returns a verdict for anything that is asked; nothing throws
 */
export function maySendBy(protocol: ProtocolDocument, asked: AskedSending): Sending {
  return maySend(asked, rulesOf(protocol));
}
