import { usualSide, type AskedSending } from '../../domain/may-send.ts';
import type { SendingRules } from '../../domain/sending-rules.ts';
import type { CallerRole } from './caller.ts';

/** What the form of the page says. */
export interface MaySendForm {
  /** As it was typed. */
  readonly code: string;
  readonly reason: string;
  readonly side: AskedSending['side'];
  /** A Close frame, a browser, or the id of an implementation that was observed on that side. */
  readonly api: string;
}

/** An implementation that can be chosen, and on which side. */
export interface Offered {
  readonly id: string;
  readonly role: CallerRole;
}

/** No more than this is taken from an address, in characters. */
const longest = 4000;

/** Longer texts are not kept in the address: servers refuse addresses of many thousand characters. */
const mostKept = 500;

/** The number that was typed: undefined for nothing, NaN for what is none. */
export function codeOf({ code }: Pick<MaySendForm, 'code'>): number | undefined {
  // Japanese keyboards give wide digits.
  const typed = code.normalize('NFKC').trim();
  return typed === '' ? undefined : Number(typed);
}

/** The side that is meant where nothing is said of it: that which has use for the code, the client where both have. */
function meantSide(code: number | undefined, { codes }: SendingRules): AskedSending['side'] {
  const listed = codes.find(({ number }) => number === code);
  return (listed && usualSide(listed.setBy.value)) ?? 'client';
}

/** The same, with a side on which the means that was chosen stands. */
export function settled(form: MaySendForm, offered: readonly Offered[]): MaySendForm {
  const { api, side } = form;
  if (api === 'browser') return { ...form, side: 'client' };
  const own = offered.filter(({ id }) => id === api).map(({ role }) => role);
  if (own.includes(side)) return form;
  const [other] = own;
  return other === undefined ? { ...form, api: 'frame' } : { ...form, side: other };
}

/**
 * Reads the query of an address: `?code=1006&reason=bye&side=server&api=ws`. What it does not say, or says of something
 * that is not known, is as on a page without a query.
 */
export function readForm(query: string, rules: SendingRules, offered: readonly Offered[]): MaySendForm {
  const given = new URLSearchParams(query);
  const text = (name: string): string => (given.get(name) ?? '').slice(0, longest);
  const code = text('code');
  const side = given.get('side');
  return settled(
    {
      code,
      reason: text('reason'),
      side: side === 'client' || side === 'server' ? side : meantSide(codeOf({ code }), rules),
      api: given.get('api') ?? 'frame',
    },
    offered,
  );
}

/** The query that gives the form back, but for texts that are too long; empty where it is as on a page without one. */
export function writeForm({ code, reason, side, api }: MaySendForm, rules: SendingRules): string {
  const query = new URLSearchParams({
    ...(code !== '' && code.length <= mostKept && { code }),
    ...(reason !== '' && reason.length <= mostKept && { reason }),
    ...(api !== 'browser' && side !== meantSide(codeOf({ code }), rules) && { side }),
    ...(api !== 'frame' && { api }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
