import { longestReason } from './close-frame.ts';
import type { ListedCode, SendingRules } from './sending-rules.ts';
import { loneSurrogates, utf8Length } from './utf8-length.ts';

/** What is to be sent, by whom, and through what. */
export interface AskedSending {
  /** Any number, so that a wrong one can be told from a right one. Undefined: none is given. */
  readonly code?: number | undefined;
  /** An empty one is none. */
  readonly reason?: string | undefined;
  readonly side: 'client' | 'server';
  /** A Close frame of one's own, or the close() of the WebSockets Standard. A browser that offers it is the client. */
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

/** What a receiver reports of a Close frame without a body (RFC 6455 §7.1.5). */
const noStatus = 1005;

/** The largest number for which a Close frame has room: its code takes two bytes (RFC 6455 §5.5.1). */
const largest = 0xffff;

const closeFrame = 'rfc6455 §5.5.1';
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
    ...reasonReasons(reason, bytes, asked.api === 'browser'),
  ];
  return { verdict: verdictOf(reasons), reasons, bytes };
}

/** Whether close() takes a code: 1000, and those that are no business of the protocol (WHATWG close(), step 1). */
export function isForBrowsers(code: number): boolean {
  return code === 1000 || (code >= 3000 && code <= 4999);
}

/** A reason that a cited source gives; `more` says where it differs from that. */
function rule(
  id: SendingReasonId,
  effect: SendingReason['effect'],
  sources: readonly string[],
  values: SendingReason['values'] = {},
  more: Partial<SendingReason> = {},
): SendingReason {
  return { id, effect, basis: 'rule', sources, values, ...more };
}

function verdictOf(reasons: readonly SendingReason[]): Verdict {
  const has = (effect: SendingReason['effect']): boolean => reasons.some((reason) => reason.effect === effect);
  return has('forbids') ? 'no' : has('warns') ? 'unwise' : 'yes';
}

function frameReasons({ code, side }: AskedSending, bytes: number, rules: SendingRules): SendingReason[] {
  if (code !== undefined) return codeReasons(code, side, rules);
  return [bytes === 0 ? emptyFrame() : rule('reasonAlone', 'forbids', [closeFrame])];
}

function browserReasons(code: number | undefined, bytes: number, rules: SendingRules): SendingReason[] {
  if (code === undefined) {
    if (bytes === 0) return [emptyFrame(standard)];
    return [rule('reasonAloneInBrowser', 'warns', [standard], {}, { basis: 'advice' })];
  }
  const given = clamped(code);
  const values = { given: String(code), code: given };
  return [
    isForBrowsers(given)
      ? rule('browserTakes', 'allows', [standard], values)
      : rule('browserRefuses', 'forbids', [standard], values),
    ...(given === code ? [] : [rule('converted', 'notes', ['webidl #Clamp'], values)]),
    ...codeReasons(given, 'client', rules),
  ];
}

function emptyFrame(...more: readonly string[]): SendingReason {
  return rule('empty', 'allows', [closeFrame, 'rfc6455 §7.1.5', ...more], { code: noStatus });
}

/** What a frame may say of a code, and who may send it. */
function codeReasons(code: number, side: AskedSending['side'], { codes, ranges }: SendingRules): SendingReason[] {
  if (!Number.isInteger(code) || code < 0 || code > largest) {
    return [rule('noCode', 'forbids', [closeFrame], { given: String(code), largest })];
  }
  const listed = codes.find(({ number }) => number === code);
  if (listed !== undefined) return listedReasons(listed, side);
  const { standing, sources = [] } = ranges.find(({ first, last }) => first <= code && code <= last) ?? {};
  if (standing === 'private') return [rule('private', 'allows', sources, { code })];
  if (standing === 'registrable') return [rule('unregistered', 'warns', sources, { code }, { basis: 'advice' })];
  // The code is one "defined in Section 7.4", which says of the others that they are not used, or leaves them out.
  return [rule('undefined', 'forbids', [...new Set([closeFrame, ...sources])], { code })];
}

/** Whether a code that has a meaning travels, and who sets it. */
function listedReasons(
  { number, setBy, closeFrame: travels }: ListedCode,
  side: AskedSending['side'],
): SendingReason[] {
  const values = { code: number, setBy: setBy.value };
  const ofFrame = { fact: 'closeFrame' } as const;
  if (travels.value === 'no') {
    const id = setBy.value === 'nobody' ? 'reserved' : 'neverSent';
    return [rule(id, 'forbids', travels.sources, values, ofFrame)];
  }
  // No source forbids the other side to send a code: it says which has use for it.
  const ofSetter = { fact: 'setBy' } as const;
  return [
    rule('listed', 'allows', travels.sources, values, ofFrame),
    (usualSide(setBy.value) ?? side) === side
      ? rule('setBy', 'notes', setBy.sources, values, ofSetter)
      : rule('otherSide', 'warns', setBy.sources, values, { ...ofSetter, basis: 'advice' }),
  ];
}

/** The side that has use for a code; undefined where both have. To its client, a gateway is the server. */
export function usualSide(setBy: ListedCode['setBy']['value']): AskedSending['side'] | undefined {
  if (setBy === 'client') return 'client';
  return setBy === 'server' || setBy === 'gateway' ? 'server' : undefined;
}

function reasonReasons(reason: string, bytes: number, isBrowser: boolean): SendingReason[] {
  const lone = loneSurrogates(reason);
  const length = ['rfc6455 §5.5', closeFrame];
  const values = { bytes, room: longestReason, lone };
  return [
    ...(bytes <= longestReason
      ? []
      : isBrowser
        ? [rule('tooLongInBrowser', 'forbids', [standard, ...length], values)]
        : [rule('tooLong', 'forbids', length, values)]),
    ...(lone === 0 ? [] : [rule('unpaired', 'warns', [isBrowser ? 'webidl #idl-USVString' : closeFrame], values)]),
  ];
}

/** What `[Clamp] unsigned short` makes of a number: the nearest of 0 to 65535, the even one of two (Web IDL). */
function clamped(value: number): number {
  if (Number.isNaN(value)) return 0;
  const within = Math.min(Math.max(value, 0), largest);
  const below = Math.floor(within);
  const isUp = within - below > 0.5 || (within - below === 0.5 && below % 2 === 1);
  return isUp ? below + 1 : below;
}
