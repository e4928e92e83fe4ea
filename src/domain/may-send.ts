import type { ListedCode, SendingRules } from './sending-rules.ts';
import { loneSurrogates, utf8Length } from './utf8-length.ts';

/** What is to be sent, by whom, and through what. */
export interface AskedSending {
  /** Any number, so that a wrong one can be told from a right one. Undefined: none is given. */
  readonly code?: number | undefined;
  /** An empty one is none. */
  readonly reason?: string | undefined;
  readonly side: 'client' | 'server';
  /** A Close frame of one's own, or the close() of the WebSockets Standard, which browsers offer. */
  readonly api: 'frame' | 'browser';
}

/** Why something may be sent, or not; each has a sentence in the locale files: `may.reasons.<id>`. */
export const sendingReasonIds = [
  'empty',
  'reasonAlone',
  'reasonAloneInBrowser',
  'noCode',
  'converted',
  'browserTakes',
  'browserRefuses',
  'listed',
  'neverSent',
  'reserved',
  'undefined',
  'unregistered',
  'private',
  'setBy',
  'otherSide',
  'tooLong',
  'tooLongInBrowser',
  'unpaired',
  'browserIsClient',
] as const;
export type SendingReasonId = (typeof sendingReasonIds)[number];

export interface SendingReason {
  readonly id: SendingReasonId;
  /** What follows for the verdict. `notes`: nothing. */
  readonly effect: 'forbids' | 'warns' | 'allows' | 'notes';
  /** `rule` where a cited source says so, `advice` where it is ours. */
  readonly basis: 'rule' | 'advice';
  /** Where it was read, as content files cite it. */
  readonly sources: readonly string[];
  /** What its sentence names. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The fact of the code that it rests on: the note of the fact says more. */
  readonly fact?: 'closeFrame' | 'setBy';
}

/** `unwise`: nothing forbids it, and something speaks against it. */
export type Verdict = 'yes' | 'unwise' | 'no';

export interface Sending {
  readonly verdict: Verdict;
  /** The answer to the question itself first, then what else there is to say of it. Never empty. */
  readonly reasons: readonly SendingReason[];
  /** Of the reason, in UTF-8. */
  readonly bytes: number;
}

/** Bytes of a reason for which a Close frame has room: 125 in a control frame, less two for the code (RFC 6455 §5.5). */
export const reasonRoom = 123;

/** What a receiver reports of a Close frame without a body (RFC 6455 §7.1.5). */
const noStatus = 1005;

/** The largest number for which a Close frame has room: its code takes two bytes (RFC 6455 §5.5.1). */
const largest = 0xffff;

const standard = 'whatwg #dom-websocket-close';

/**
 * Whether a code, and a reason with it, may be sent: RFC 6455 §5.5, §5.5.1 and §7.4 for the frame, close(code, reason) of
 * the WebSockets Standard for a browser.
 *
 * @returns a verdict for anything; nothing throws
 */
export function maySend(asked: AskedSending, rules: SendingRules): Sending {
  const reason = asked.reason ?? '';
  const bytes = utf8Length(reason);
  const reasons = [
    ...(asked.api === 'browser' ? browserReasons(asked.code, bytes, rules) : frameReasons(asked, bytes, rules)),
    ...reasonReasons(reason, bytes, asked.api),
    ...(asked.api === 'browser' && asked.side === 'server' ? [browserIsClient] : []),
  ];
  return { verdict: verdictOf(reasons), reasons, bytes };
}

/** Whether close() takes a code: 1000, and those that are no business of the protocol (WHATWG close(), step 1). */
export function isForBrowsers(code: number): boolean {
  return code === 1000 || (code >= 3000 && code <= 4999);
}

const browserIsClient: SendingReason = {
  id: 'browserIsClient',
  effect: 'notes',
  basis: 'rule',
  sources: [standard],
  values: {},
};

function verdictOf(reasons: readonly SendingReason[]): Verdict {
  const has = (effect: SendingReason['effect']): boolean => reasons.some((reason) => reason.effect === effect);
  return has('forbids') ? 'no' : has('warns') ? 'unwise' : 'yes';
}

function frameReasons({ code, side }: AskedSending, bytes: number, rules: SendingRules): SendingReason[] {
  if (code !== undefined) return codeReasons(code, side, rules);
  if (bytes === 0) return [emptyFrame([])];
  return [{ id: 'reasonAlone', effect: 'forbids', basis: 'rule', sources: ['rfc6455 §5.5.1'], values: {} }];
}

function browserReasons(code: number | undefined, bytes: number, rules: SendingRules): SendingReason[] {
  if (code === undefined) {
    if (bytes === 0) return [emptyFrame([standard])];
    return [{ id: 'reasonAloneInBrowser', effect: 'warns', basis: 'advice', sources: [standard], values: {} }];
  }
  const given = clamped(code);
  const own: SendingReason = isForBrowsers(given)
    ? { id: 'browserTakes', effect: 'allows', basis: 'rule', sources: [standard], values: { code: given } }
    : { id: 'browserRefuses', effect: 'forbids', basis: 'rule', sources: [standard], values: { code: given } };
  const conversion: SendingReason = {
    id: 'converted',
    effect: 'notes',
    basis: 'rule',
    sources: ['webidl #Clamp'],
    values: { given: String(code), code: given },
  };
  return [own, ...(given === code ? [] : [conversion]), ...codeReasons(given, 'client', rules)];
}

function emptyFrame(more: readonly string[]): SendingReason {
  return {
    id: 'empty',
    effect: 'allows',
    basis: 'rule',
    sources: ['rfc6455 §5.5.1', 'rfc6455 §7.1.5', ...more],
    values: { code: noStatus },
  };
}

/** What a frame may say of a code, and who may send it. */
function codeReasons(code: number, side: AskedSending['side'], { codes, ranges }: SendingRules): SendingReason[] {
  const about = { basis: 'rule', values: { code } } as const;
  if (!Number.isInteger(code) || code < 0 || code > largest) {
    const values = { given: String(code), largest };
    return [{ id: 'noCode', effect: 'forbids', basis: 'rule', sources: ['rfc6455 §5.5.1'], values }];
  }
  const listed = codes.find(({ number }) => number === code);
  if (listed !== undefined) return [travel(listed), ...sender(listed, side)];
  const range = ranges.find(({ first, last }) => first <= code && code <= last);
  if (range?.standing === 'private') {
    return [{ ...about, id: 'private', effect: 'allows', sources: range.sources }];
  }
  if (range?.standing === 'registrable') {
    return [{ ...about, id: 'unregistered', effect: 'warns', basis: 'advice', sources: range.sources }];
  }
  // The code is one "defined in Section 7.4", which says of the others that they are not used, or leaves them out.
  const sources = [...new Set(['rfc6455 §5.5.1', ...(range?.sources ?? [])])];
  return [{ ...about, id: 'undefined', effect: 'forbids', sources }];
}

function travel({ number, setBy, closeFrame: { value, sources } }: ListedCode): SendingReason {
  const about = { basis: 'rule', sources, values: { code: number }, fact: 'closeFrame' } as const;
  if (value === 'yes') return { ...about, id: 'listed', effect: 'allows' };
  return { ...about, id: setBy.value === 'nobody' ? 'reserved' : 'neverSent', effect: 'forbids' };
}

/** Who sets a code that travels. No source forbids the other side to send one: it says who has use for it. */
function sender({ number, setBy, closeFrame }: ListedCode, side: AskedSending['side']): SendingReason[] {
  if (closeFrame.value === 'no') return [];
  const isOther = sidesThatSet(setBy.value)?.includes(side) === false;
  return [
    {
      id: isOther ? 'otherSide' : 'setBy',
      effect: isOther ? 'warns' : 'notes',
      basis: isOther ? 'advice' : 'rule',
      sources: setBy.sources,
      values: { code: number, setBy: setBy.value, side },
      fact: 'setBy',
    },
  ];
}

/** The sides that have use for a code; undefined where both have. To its client, a gateway is the server. */
function sidesThatSet(setBy: ListedCode['setBy']['value']): readonly AskedSending['side'][] | undefined {
  switch (setBy) {
    case 'client':
      return ['client'];
    case 'server':
    case 'gateway':
      return ['server'];
    case 'either':
    case 'application':
    case 'local':
    case 'nobody':
      return undefined;
  }
}

function reasonReasons(reason: string, bytes: number, api: AskedSending['api']): SendingReason[] {
  const lone = loneSurrogates(reason);
  const isBrowser = api === 'browser';
  const length: SendingReason = {
    id: isBrowser ? 'tooLongInBrowser' : 'tooLong',
    effect: 'forbids',
    basis: 'rule',
    sources: [...(isBrowser ? [standard] : []), 'rfc6455 §5.5', 'rfc6455 §5.5.1'],
    values: { bytes, room: reasonRoom },
  };
  const surrogates: SendingReason = {
    id: 'unpaired',
    effect: 'warns',
    basis: 'rule',
    sources: [isBrowser ? 'webidl #idl-USVString' : 'rfc6455 §5.5.1'],
    values: { lone },
  };
  return [...(bytes > reasonRoom ? [length] : []), ...(lone > 0 ? [surrogates] : [])];
}

/** What `[Clamp] unsigned short` makes of a number: the nearest of 0 to 65535, the even one of two (Web IDL). */
function clamped(value: number): number {
  if (Number.isNaN(value)) return 0;
  const within = Math.min(Math.max(value, 0), largest);
  const below = Math.floor(within);
  const isUp = within - below > 0.5 || (within - below === 0.5 && below % 2 === 1);
  return isUp ? below + 1 : below;
}
