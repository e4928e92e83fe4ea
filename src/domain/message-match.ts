import { closeCodesIn, type NamedCode } from './close-code-in-text.ts';
import { findTemplate, indexOf, readTemplate, type Index, type Template } from './message-template.ts';

/**
 * A string that a program prints. `{code}` stands for a close code, `{number}` for another number, `{text}` for
 * anything.
 */
export interface KnownMessage {
  readonly text: string;
  readonly implementation: string;
  readonly cause: string;
  /** The close code it belongs to; undefined where it is none, or where `{code}` in the text names it. */
  readonly code: number | undefined;
}

/** What a text may be about. */
export interface MessageMatch {
  /** The close code that the message belongs to; undefined where it is no matter of a close code. */
  readonly code: number | undefined;
  /** What was recognised; undefined where the text only names a close code. */
  readonly message: KnownMessage | undefined;
  /** From 0 to 1: how much of what is known was found. */
  readonly certainty: number;
}

/** A message prepared for being looked for. */
interface Entry {
  readonly message: KnownMessage;
  readonly template: Template;
  /** What its words weigh together. */
  readonly weight: number;
  /** The same, each word once. */
  readonly distinct: number;
  /** The word that weighs most. */
  readonly heaviest: string;
  /** A factor just above 1: the more messages have the same words and the same code, the more likely is this one. */
  readonly common: number;
  /** Its implementation as paths and packages write it; undefined where that is too short to tell anything. */
  readonly hint: string | undefined;
}

/** Everything that is known, prepared once. */
interface Knowledge {
  readonly entries: readonly Entry[];
  /** The fewer messages hold a word, the more it weighs. */
  readonly weights: ReadonlyMap<string, number>;
  /** The entries that hold a word, each once. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** A match on its way to its place among the others. */
interface Candidate extends MessageMatch {
  /** Comparable with the weight of words. */
  readonly rank: number;
  /** Where the numbers stand that belong to the message. */
  readonly numbers: readonly number[];
}

/** So much of a text is read. More is no message, and each key is to be answered at once. */
const readable = 20_000;

/** So many matches are given. */
const most = 8;

/** A match that ranks below this share of the best is not worth a line. */
const negligible = 0.2;

/** So many messages of which some words were found are looked at closely. */
const closely = 40;

/** Tokens that may stand for a `{text}` before it is doubted that what stands on both sides belongs together. */
const wide = 60;

/** So many words, or all where a message has less, must be found of one in a longer text. */
const few = 3;

/** What a word of the text weighs that no message holds: less than most, since it may stand for a `{text}`. */
const unknown = 3;

/** So many places of a word are looked at for parts of messages. */
const repeats = 300;

/**
 * What a code that the text names ranks by itself. 1000, 1005 and 1006 tell how a connection ended and not why: there a
 * message that names a cause goes before.
 */
const namedRank = { quiet: 22, telling: 45 };

/** What a message gains when the text names its code. */
const agreement = 20;

/**
 * Prepares the matching once; the function it gives is called at each key.
 *
 * That function takes any text: a line, a part of one, a trace of many lines. It gives the best match first, each pair
 * of code and cause once, at most 8. A message that stands there as a whole goes before one of which a part was found,
 * and among several the one with the most fixed text; the rarer a word is among messages, the more it counts.
 */
export function messageMatcher(messages: readonly KnownMessage[]): (input: string) => MessageMatch[] {
  const steps = messageMatcherInSteps(messages);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, a message or so with each step, so that who prepares it may do something else in between. */
export function* messageMatcherInSteps(
  messages: readonly KnownMessage[],
): Generator<undefined, (input: string) => MessageMatch[]> {
  const knowledge = yield* prepare(messages);
  return (input) => {
    const text = input.slice(0, readable);
    const found = messagesIn(text, knowledge);
    const named = closeCodesIn(text).map((code) => doubted(code, found));
    return best([...found.map((candidate) => confirmed(candidate, named)), ...codesAlone(named, found)]);
  };
}

function* prepare(messages: readonly KnownMessage[]): Generator<undefined, Knowledge> {
  const templates: { message: KnownMessage; template: Template }[] = [];
  const holders = new Map<string, number[]>();
  const alike = new Map<string, number>();
  for (const [at, message] of messages.entries()) {
    yield;
    const template = readTemplate(message.text);
    templates.push({ message, template });
    for (const word of new Set(template.words)) {
      const held = holders.get(word);
      if (held === undefined) holders.set(word, [at]);
      else held.push(at);
    }
    const key = likeness(message, template);
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const weights = new Map([...holders].map(([word, held]) => [word, Math.log(1 + messages.length / held.length)]));
  const entries: Entry[] = [];
  for (const { message, template } of templates) {
    yield;
    entries.push({
      message,
      template,
      weight: weigh(template.words, weights),
      distinct: weigh(new Set(template.words), weights),
      heaviest: template.words.reduce(
        (one, other) => (weight(other, weights) > weight(one, weights) ? other : one),
        '',
      ),
      common: 1 + Math.min(alike.get(likeness(message, template)) ?? 1, 9) / 100,
      hint: hintOf(message.implementation),
    });
  }
  return { entries, weights, holders };
}

function likeness({ code }: KnownMessage, { words }: Template): string {
  return `${words.join(' ')} ${code ?? ''}`;
}

function weight(word: string, weights: ReadonlyMap<string, number>): number {
  return weights.get(word) ?? 0;
}

function weigh(words: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) sum += weight(word, weights);
  return sum;
}

function hintOf(implementation: string): string | undefined {
  const hint = squeezed(implementation);
  return hint.length < 4 ? undefined : hint;
}

/** `org.java_websocket` and `Java-WebSocket` have the same letters. */
function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

function messagesIn(text: string, { entries, weights, holders }: Knowledge): Candidate[] {
  const index = indexOf(text);
  const shares = new Float64Array(entries.length);
  for (const word of index.places.keys()) {
    for (const at of holders.get(word) ?? []) shares[at] = (shares[at] ?? 0) + weight(word, weights);
  }
  const found: { entry: Entry; candidate: Candidate }[] = [];
  const parts: { entry: Entry; promise: number }[] = [];
  for (const [at, entry] of entries.entries()) {
    const share = shares[at] ?? 0;
    if (share === 0) continue;
    // Sums of the same weights in another order differ by a little.
    const candidate = share > entry.distinct - 0.001 ? wholeMatch(entry, index) : undefined;
    if (candidate === undefined) parts.push({ entry, promise: share ** 2 / entry.distinct });
    else found.push({ entry, candidate });
  }
  parts.sort((one, other) => other.promise - one.promise);
  const all = index.tokens.reduce((sum, { word }) => sum + (weights.get(word) ?? unknown), 0);
  for (const { entry } of parts.slice(0, closely)) {
    const candidate = partMatch(entry, index, weights, all);
    if (candidate !== undefined) found.push({ entry, candidate });
  }
  const letters = squeezed(text);
  return found.map(({ entry: { hint }, candidate }) => {
    const hinted = hint !== undefined && letters.includes(hint) ? 1.1 : 1;
    return { ...candidate, rank: candidate.rank * hinted };
  });
}

function wholeMatch({ message, template, weight, common }: Entry, index: Index): Candidate | undefined {
  const finding = findTemplate(template, index);
  if (finding === undefined) return undefined;
  const { codes, numbers, widest } = finding;
  const code = message.code ?? codes.find((number) => number >= 1000 && number <= 4999);
  const close = Math.min(1, wide / Math.max(1, widest));
  return { code, message, certainty: 1, rank: (weight + codes.length * 5) * common * close, numbers };
}

/** How much of a message stands in its order somewhere in the text; undefined where that is too little to tell. */
function partMatch(
  { message, template: { words, runs }, weight: whole, common, heaviest }: Entry,
  index: Index,
  weights: ReadonlyMap<string, number>,
  all: number,
): Candidate | undefined {
  // Few words must stand close together; among many, something may stand between.
  const span = words.length <= few ? words.length + 2 : Math.min(150, words.length * 2 + 40 * runs.length - 30);
  const from = densest(words, index, weights, span);
  const window = index.tokens.slice(from, from + span).map(({ word }) => word);
  const held = heaviestSeries(words, window, weights);
  // Even with all its words, it does not stand there as a whole.
  const certainty = Math.min(0.95, held / whole);
  // Where the text is hardly more than the words found, it is a part of a line. Elsewhere, what sets the message apart
  // must be among them.
  const short = held > all * 0.6;
  if (held < (short ? 4.5 : 6) || certainty < (short ? 0.2 : words.length <= 2 * few ? 0.8 : 0.6)) return undefined;
  const different = new Set(window.filter((word) => words.includes(word))).size;
  if (!short && (!index.places.has(heaviest) || different < Math.min(few, words.length))) return undefined;
  return { code: message.code, message, certainty, rank: held * certainty * 0.8 * common, numbers: [] };
}

/** Where the window of `span` tokens begins that holds most of the weight of the words, each counted once. */
function densest(
  words: readonly string[],
  { places }: Index,
  weights: ReadonlyMap<string, number>,
  span: number,
): number {
  const hits = [...new Set(words)]
    .flatMap((word) => (places.get(word) ?? []).slice(0, repeats).map((place) => ({ word, place })))
    .sort((one, other) => one.place - other.place);
  const times = new Map<string, number>();
  let held = 0;
  let best = { held: 0, from: 0 };
  let first = 0;
  for (const { word, place } of hits) {
    if ((times.get(word) ?? 0) === 0) held += weight(word, weights);
    times.set(word, (times.get(word) ?? 0) + 1);
    for (let gone = hits[first]; gone !== undefined && gone.place <= place - span; gone = hits[++first]) {
      const left = (times.get(gone.word) ?? 1) - 1;
      times.set(gone.word, left);
      if (left === 0) held -= weight(gone.word, weights);
    }
    if (held > best.held + 0.001) best = { held, from: hits[first]?.place ?? 0 };
  }
  return best.from;
}

/** What the heaviest series of words weighs that stands in both in the same order. */
function heaviestSeries(
  words: readonly string[],
  window: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const best = new Float64Array(window.length + 1);
  for (const word of words) {
    let diagonal = 0;
    for (const [at, other] of window.entries()) {
      const above = best[at + 1] ?? 0;
      best[at + 1] = Math.max(above, best[at] ?? 0, other === word ? diagonal + weight(word, weights) : 0);
      diagonal = above;
    }
  }
  return best.at(-1) ?? 0;
}

/** "Invalid close code 1006" is a message about that number, and does not say that a connection was closed with it. */
function doubted(named: NamedCode, found: readonly Candidate[]): NamedCode {
  const about = found.filter(({ numbers }) => numbers.includes(named.start));
  const heaviest = about.reduce<Candidate | undefined>(
    (one, other) => (one === undefined || other.rank > one.rank ? other : one),
    undefined,
  );
  return heaviest === undefined || heaviest.code === named.code ? named : { ...named, clarity: named.clarity / 5 };
}

function confirmed(candidate: Candidate, named: readonly NamedCode[]): Candidate {
  const clarity = named.find(({ code }) => code === candidate.code)?.clarity ?? 0;
  return { ...candidate, rank: candidate.rank + agreement * clarity * candidate.certainty };
}

/** The codes that the text names and that no message found as a whole stands for. */
function codesAlone(named: readonly NamedCode[], found: readonly Candidate[]): Candidate[] {
  return named
    .filter(({ code }) => !found.some((candidate) => candidate.code === code && candidate.certainty === 1))
    .map(({ code, clarity }) => {
      const rank = [1000, 1005, 1006].includes(code) ? namedRank.quiet : namedRank.telling;
      return { code, message: undefined, certainty: clarity, rank: rank * clarity, numbers: [] };
    });
}

function best(candidates: readonly Candidate[]): MessageMatch[] {
  const ranked = candidates.toSorted((one, other) => other.rank - one.rank);
  const least = (ranked[0]?.rank ?? 0) * negligible;
  const seen = new Set<string>();
  return ranked
    .filter(({ code, message, rank }) => {
      const key = `${code ?? ''} ${message?.cause ?? ''}`;
      return rank >= least && !seen.has(key) && seen.add(key);
    })
    .slice(0, most)
    .map(({ code, message, certainty }) => ({ code, message, certainty }));
}
