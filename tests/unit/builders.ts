import fc from 'fast-check';
import type { Code } from '../../src/domain/code.ts';
import { confusionGraph } from '../../src/domain/confusion.ts';
import type { Observations } from '../../src/domain/observation.ts';
import { makeProtocol, type Protocol } from '../../src/domain/protocol.ts';
import type { Confusion } from '../../src/schema/code.ts';
import { cleanliness, reconnects, setters, standings, type Facts } from '../../src/schema/fact.ts';
import type { ProtocolEntry } from '../../src/schema/protocol.ts';
import type { NamedSource } from '../../src/schema/source.ts';
import type { PassageView } from '../../src/site/passage-view.ts';

/** The sources that the made protocol names. */
export const someSources = {
  rfc6455: { name: 'RFC 6455', title: 'The WebSocket Protocol', url: 'https://www.rfc-editor.org/rfc/rfc6455.html' },
  whatwg: {
    name: 'WebSockets Standard',
    title: 'WHATWG Living Standard',
    url: 'https://websockets.spec.whatwg.org/',
    anchors: { 'dom-websocket-close': 'close(code, reason)' },
  },
  iana: { name: 'IANA registry', title: 'The registry', url: 'https://www.iana.org/codes', note: 'A copy was read.' },
} as const satisfies Readonly<Record<string, NamedSource>>;

/** A passage that is not translated. */
export function inEnglish(english: string): PassageView {
  return { english, own: undefined };
}

/** Facts with the given ones in the place of the usual ones. */
export function someFacts(overrides: Partial<Facts> = {}): Facts {
  return {
    registeredName: { value: 'Some Code', sources: ['iana'] },
    standing: { value: 'registered', sources: ['rfc6455 §7.4.1', 'iana'] },
    setBy: { value: 'either', sources: ['rfc6455 §7.4.1'] },
    closeFrame: { value: 'yes', sources: ['rfc6455 §7.4.1'] },
    browserClose: { value: 'no', sources: ['whatwg #dom-websocket-close'] },
    clean: { value: 'handshake', sources: ['rfc6455 §7.1.4'] },
    reconnect: { value: 'backoff', basis: 'advice', sources: ['websockets/ws#1860'] },
    httpRelative: { value: 'none' },
    ...overrides,
  };
}

/** A code whose words tell its number, so that a mix-up shows. */
export function someCode(number: number, overrides: Partial<Code> = {}): Code {
  return {
    protocol: 'websocket',
    number,
    name: `Name ${number}`,
    gloss: { en: `gloss of ${number}` },
    prose: {
      description: `An endpoint describes ${number}. It says more.`,
      when: `The side that sees ${number} sees it.`,
      fix: `Fix ${number}.`,
    },
    facts: someFacts(),
    translations: {},
    orderly: false,
    sequence: undefined,
    ...overrides,
  };
}

/** A code of another standing. */
export function standingCode(number: number, value: (typeof standings)[number]): Code {
  return someCode(number, { facts: someFacts({ standing: { value, sources: ['iana'] } }) });
}

/** A confusion with a code, as an entry declares it. */
export function someConfusion(code: number): Confusion {
  return { code, question: `Is it ${code}?`, this: `No, it is not ${code}.`, other: `Yes, it is ${code}.` };
}

/** A protocol entry whose name and sources are those of WebSocket. */
export const someProtocolEntry: ProtocolEntry = {
  name: 'WebSocket',
  category: 'WebSocket Close Codes',
  specification: 'rfc6455',
  registry: 'iana',
  ranges: [
    { first: 0, last: 999, standing: 'unused', text: 'Nobody uses them.', sources: ['rfc6455 §7.4.2'] },
    { first: 1000, last: 65535, standing: 'registered', text: 'They have names.', sources: ['iana'] },
  ],
  tools: [],
  questions: [],
  sources: someSources,
};

/**
 * A protocol of the given codes.
 *
 * @param declared the confusions that the entry of each number declares
 * @param observations what was seen of it; nothing, by default
 */
export function someProtocol(
  codes: readonly Code[],
  declared: Readonly<Record<number, readonly Confusion[]>> = {},
  id = 'websocket',
  observations?: Observations,
): Protocol {
  const graph = confusionGraph(new Map(Object.entries(declared).map(([number, all]) => [Number(number), all])));
  return makeProtocol(
    id,
    someProtocolEntry,
    codes.map((code) => ({ ...code, protocol: id })),
    graph,
    observations,
  );
}

/** Any number that a Close frame has room for. */
export const anyNumber: fc.Arbitrary<number> = fc.integer({ min: 0, max: 65535 });

/** Different numbers in any order. */
export const anyNumbers: fc.Arbitrary<number[]> = fc.uniqueArray(anyNumber, { maxLength: 12 });

/** Different codes of any standing, in any order. */
export const anyCodes: fc.Arbitrary<Code[]> = fc
  .uniqueArray(fc.tuple(anyNumber, fc.constantFrom(...standings)), { maxLength: 12, selector: ([number]) => number })
  .map((all) => all.map(([number, standing]) => standingCode(number, standing)));

const anySources = fc.uniqueArray(fc.constantFrom('iana', 'rfc6455 §7.4.1', 'websockets/ws#1860'), {
  minLength: 1,
}) as fc.Arbitrary<[string, ...string[]]>;

function anyFact<Value>(value: fc.Arbitrary<Value>) {
  return fc.record({ value, sources: anySources });
}

/** Any facts. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  registeredName: anyFact(fc.constantFrom('none', 'Normal Closure', 'Going Away')),
  standing: anyFact(fc.constantFrom(...standings)),
  setBy: anyFact(fc.constantFrom(...setters)),
  closeFrame: anyFact(fc.constantFrom('yes', 'no')),
  browserClose: anyFact(fc.constantFrom('yes', 'no')),
  clean: anyFact(fc.constantFrom(...cleanliness)),
  reconnect: fc.oneof(
    fc.constant<Facts['reconnect']>({ value: 'none' }),
    fc.record({
      value: fc.constantFrom(...reconnects),
      basis: fc.constantFrom('rule', 'advice'),
      sources: anySources,
    }),
  ),
  httpRelative: fc.oneof(
    fc.constant<Facts['httpRelative']>({ value: 'none' }),
    fc.record({ value: fc.constantFrom(403, 502), basis: fc.constantFrom('stated', 'analogy'), sources: anySources }),
  ),
} satisfies { [Name in keyof Facts]: fc.Arbitrary<Facts[Name]> });
