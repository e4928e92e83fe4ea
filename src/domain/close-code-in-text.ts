import { plain } from './message-template.ts';

/** A close code that a text names. */
export interface NamedCode {
  readonly code: number;
  /** Where it stands. */
  readonly start: number;
  /** From 0 to 1: how clearly what stands around says that it is a close code. */
  readonly clarity: number;
}

/** What libraries call the codes, in small letters and without `_`; first what may mean much else. */
const namesOf: readonly (readonly [code: number, vague: string, names: string])[] = [
  [1000, 'ok normal', 'normalclosure closenormal'],
  [1001, 'away', 'goingaway endpointunavailable'],
  [1002, 'protocol', 'protocolerror'],
  [
    1003,
    'unsupported',
    'unsupporteddata unsupportedtype cannotaccept notacceptable invalidmessagetype datatypenotsupported',
  ],
  [1005, 'status empty', 'nostatus nostatuscode nostatusrcvd nostatusreceived nocode missingstatuscode'],
  [1006, 'abnormal', 'abnormalclose abnormalclosure closeabnormal closedabnormally abnormaldisconnection'],
  [
    1007,
    'invalid',
    'invalidpayload invalidpayloaddata invalidframepayloaddata wrongdatatype noutf8 notconsistent badmessagedata',
  ],
  [1008, 'policy', 'policyviolation policyviolated policyvalidation violatedpolicy'],
  [1009, 'size', 'toobig toobigtoprocess toolarge messagetoobig messagetoolarge'],
  [1010, 'extension', 'mandatoryextension missingextension requiredextension extensionrequired noextension'],
  [1011, 'error servererror internalservererror unexpectederror', 'internalerror unexpectedcondition'],
  [1012, 'restart', 'servicerestart servicerestarted'],
  [1013, 'again', 'tryagainlater serviceoverload'],
  [1014, 'badgateway', ''],
  [1015, 'tls tlserror', 'tlshandshake tlshandshakefail tlshandshakefailure'],
];

const vagueNames = mapOf(namesOf.map(([code, vague]) => [code, vague]));
const clearNames = mapOf(namesOf.map(([code, , names]) => [code, names]));

function mapOf(names: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap(([code, list]) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((name) => [name, code] as const),
    ),
  );
}

/** Four digits that are no part of a longer number, a name, a path, a date, a time or a version. */
const digits = /(?<![a-z\d_.\-/@#?&]|\d[:,])[1-4]\d{3}(?![a-z\d_@%]|[.,:/-]\d|\/)/gi;

/** What holds numbers of its own: addresses and what is asked of them. */
const address = /\b[a-z][a-z\d+.-]{0,20}:\/\/\S*|(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|[?&][\w-]{1,40}=[\w-]*/gi;

/** Behind a number that counts something. */
const counted = new RegExp(
  String.raw`^ ?(?:m?s|m?secs?|seconds?|millis\w*|min|minutes?|hours?|[km]i?b|bytes?|char\w*|connections?|clients?` +
    String.raw`|messages?|frames?|times|users?|%)\b`,
  'i',
);

/** Behind a number: what the protocol or a library says that it means. */
const meant = new RegExp(
  String.raw`^ ?[(:=,-]? ?[[(]?(?:ok\)|(?:connection closed )?abnormal|normal|going.?away|protocol error|unsupported` +
    '|no status|invalid (?:frame|payload|data)|policy violation|message too big|(?:mandatory )?extension' +
    '|internal (?:server )?error|unexpected error|service restart|try again|bad gateway|tls' +
    String.raw`|private use\)|registered\)|unknown\))`,
  'i',
);

/** Between a word and the number that belongs to it. */
const signs = String.raw` ?[:=([{<>：（-]{0,2} ?(?:some)?[([]?$`;

const calledCode = before(
  '(?:^|[^a-z]|ws|close|status|error|exit|event|disconnect)_?(?:codes?|close_?status)(?: is| was)?',
);
const calledCodeElsewhere = before('(?:コード|码|碼|코드|код\\w?)');
const calledStatus = before('(?:(?:^|[^a-z])(?:with|close[ds]?)|[,.;]) status');
const calledClosing = before(
  '(?:^|[^a-z])(?:_?on_?)?(?:close[ds]?|closing|closure|disconnect(?:ed|ion|ing)?' +
    '|close(?:reason|event|frame|info|details)|websocket(?:error|exception|disconnect)|connectionclosed(?:error|ok)?' +
    '|library|failing the (?:websocket )?connection)' +
    '(?: (?:with|by|frame|local|remote|reason|event|connection|socket|websocket|cleanly|uncleanly|unexpectedly' +
    '|abnormally|due to|because of|error)){0,3}',
);
const calledExchange = before('(?:^|[^a-z])(?:sent|received|got|recv)');
const calledError = before('(?:^|[^a-z])(?:error|err|event|reason|websocket|web socket|ws|socket|gateway|shard)');

/** The code itself is what is refused, and not what the connection was closed with. */
const refused = before(
  '(?:invalid|illegal|bad|reserved|forbidden)(?: (?:web ?socket|close|status|frame)){0,3}(?: codes?)?',
);

function before(words: string): RegExp {
  return new RegExp(words + signs, 'i');
}

/**
 * The close codes that a text names, by number or by the name that a library gives them, the clearest first, each once.
 * Ports, lines, years, durations, sizes and HTTP statuses are not taken for one.
 */
export function closeCodesIn(text: string): NamedCode[] {
  const read = plain(text).replace(address, (found) => ' '.repeat(found.length));
  const found = [...codesByNumber(read), ...codesByName(read)];
  found.sort((one, other) => other.clarity - one.clarity || one.start - other.start);
  const codes = new Set<number>();
  return found.filter(({ code }) => !codes.has(code) && codes.add(code));
}

function* codesByNumber(text: string): Generator<NamedCode> {
  const ofSockets = /web ?socket|\bwss?\b|socket|gateway|clos|disconnect|shard/i.test(text);
  const alone = /^\W*\d{4}\W*$/.test(text);
  // In a text with more numbers than this, the first ones will do.
  let left = 500;
  for (const { 0: found, index } of text.matchAll(digits)) {
    const code = Number(found);
    if (!mayBeCode(code)) continue;
    if (left-- === 0) return;
    const front = text.slice(Math.max(0, index - 60), index).replaceAll(/\s+/g, ' ');
    const back = text.slice(index + 4, index + 44).replaceAll(/\s+/g, ' ');
    const clarity = alone ? 1 : clarityOf(front, back, ofSockets);
    if (clarity > 0) yield { code, start: index, clarity };
  }
}

/** What can stand in a Close frame or in an event; libraries have used 2000 to 2010 as well. */
function mayBeCode(code: number): boolean {
  return (code >= 1000 && code <= 1015) || (code >= 2000 && code <= 2010) || (code >= 3000 && code <= 4999);
}

function clarityOf(front: string, back: string, ofSockets: boolean): number {
  if (counted.test(back)) return 0;
  if (refused.test(front)) return 0.2;
  if (meant.test(back) || calledCode.test(front) || calledCodeElsewhere.test(front)) return 1;
  if (calledClosing.test(front)) return 0.95;
  if (calledExchange.test(front) && /^ ?[(;]/.test(back)) return 0.95;
  if (calledStatus.test(front)) return 0.9;
  if (calledError.test(front)) return ofSockets ? 0.7 : 0.6;
  if (!ofSockets && !/^ ?\[$/.test(front)) return 0;
  if (/(?:^|[^a-z\d])\[ ?$/i.test(front) && /^ ?\]/.test(back)) return 0.5;
  if (/(?:^|[^a-z\d])\( ?$/i.test(front) && /^ ?\)/.test(back)) return 0.4;
  return 0;
}

function* codesByName(text: string): Generator<NamedCode> {
  // CloseCode::Away, CloseStatus.GOING_AWAY, WebSocketCloseStatus.Empty, CloseCodes.CLOSED_ABNORMALLY
  const member = /\b(?:websocket)?close(?:codes?|status|frame|reason)(?:\.codes)?(?:::|\.)([a-z_]{2,40})\b/gi;
  for (const { 1: name = '', index } of text.matchAll(member)) {
    const code = codeOf(name) ?? vagueNames.get(keyOf(name));
    if (code !== undefined) yield { code, start: index, clarity: 0.9 };
  }
  // StatusGoingAway, CloseAbnormalClosure, CloseCodeGoingAway
  for (const { 1: name = '', index } of text.matchAll(/\b(?:Status|Close(?:Code)?)([A-Z][A-Za-z]{2,40})\b/g)) {
    const code = codeOf(name) ?? (name.startsWith('NoStatus') ? 1005 : undefined);
    if (code !== undefined) yield { code, start: index, clarity: 0.9 };
  }
  // GOING_AWAY, CLOSE_ABNORMAL, and WS_1008_POLICY_VIOLATION, which holds the number
  for (const { 0: name, index } of text.matchAll(/\b[A-Z]{2,20}(?:_[A-Z\d]{2,20}){1,4}\b/g)) {
    const code = codeOf(name.replace(/^WS_1\d{3}_|^CLOSE_(?!NORMAL|ABNORMAL)/, ''));
    if (code !== undefined) yield { code, start: index, clarity: 0.8 };
  }
  // How Rust prints the Close frame of tungstenite.
  for (const { 1: name = '', index } of text.matchAll(/\bcode: ([A-Z][a-z]{1,15}), reason\b/g)) {
    const code = vagueNames.get(keyOf(name));
    if (code !== undefined) yield { code, start: index, clarity: 0.9 };
  }
}

function codeOf(name: string): number | undefined {
  return clearNames.get(keyOf(name));
}

function keyOf(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
