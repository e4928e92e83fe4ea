import type { Side } from '../../domain/decoded-frame.ts';

/** What the fields of the decoder hold, as an address keeps it. */
export interface FrameFields {
  /** The bytes to decode, in any notation; hexadecimal digits where the page writes the address. */
  readonly bytes: string;
  /** Who sent them; undefined where that is not known. */
  readonly from: Side | undefined;
  /** The code of the frame to build, as it was typed. */
  readonly code: string;
  readonly reason: string;
  /** Who is to send the frame. */
  readonly side: Side;
}

/** No more than this is taken from an address, in characters. */
const longest = 4000;

/** Longer texts are not kept in the address: servers refuse addresses of many thousand characters. */
const mostKept = 500;

/** Reads the query of an address: `?code=1006`, `?bytes=880203e8&from=server`. What it does not say is as on a new page. */
export function readFrameFields(query: string): FrameFields {
  const given = new URLSearchParams(query);
  const text = (name: string): string => (given.get(name) ?? '').slice(0, longest);
  const from = given.get('from');
  return {
    bytes: text('bytes'),
    from: from === 'client' || from === 'server' ? from : undefined,
    code: text('code'),
    reason: text('reason'),
    side: given.get('side') === 'client' ? 'client' : 'server',
  };
}

/** The query that gives the fields back, but for texts that are too long; empty where they are those of a new page. */
export function writeFrameFields({ bytes, from, code, reason, side }: FrameFields): string {
  const query = new URLSearchParams({
    ...(bytes !== '' && { bytes }),
    ...(from !== undefined && { from }),
    ...(code !== '' && code.length <= mostKept && { code }),
    ...(reason !== '' && reason.length <= mostKept && { reason }),
    ...(side === 'client' && { side }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
