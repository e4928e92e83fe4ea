/** A word or a number of a text, and where it stands there. */
export interface Token {
  readonly word: string;
  readonly start: number;
}

/** What stands for one thing in a template: a word, a number, or a close code. Between two of them, nothing. */
export type Part = { readonly word: string } | 'number' | 'code';

/** A template taken apart. */
export interface Template {
  /** Runs of parts that stand together. Anything may stand between two runs. */
  readonly runs: readonly (readonly Part[])[];
  /** Its words in order. */
  readonly words: readonly string[];
}

/** The words of a text, and where each of them stands. */
export interface Index {
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** What of a text a template was found in. */
export interface Finding {
  /** The numbers that stand where the template has `{code}`. */
  readonly codes: readonly number[];
  /** Where in the text its numbers stand, be they fixed in the template or not. */
  readonly numbers: readonly number[];
  /** How many tokens stand between two of its runs at most. */
  readonly widest: number;
}

/** Latin letters with the digits behind them; numbers; letters of scripts that stand beside Latin without a space. */
const word = /[a-z_][a-z0-9_]*|\d+(?:\.\d+)?|(?:(?![a-z])[\p{L}\p{M}])+/giu;

/** What a terminal takes for a colour, as it is and as it looks where it was copied from one or from JSON. */
const colour = /(?:\u001B|\u009B|\u2190|\\u001b|\\x1b|\\033|\\e|\bESC)\[[\d;]{0,20}[a-zA-Z]/gi;

/** What an apostrophe is turned into, so that it is not taken for a quote. */
const apostrophe = '\u00B4';

/**
 * Takes from a text what says nothing: colours, quotes, and the backslashes before what JSON escapes. It keeps its
 * length, so that places in the one are places in the other.
 */
export function plain(text: string): string {
  return text
    .replace(colour, blank)
    .replace(/\\{1,4}[nrt"'/]/g, blank)
    .replace(/(?<=[a-z])['’](?=[a-z])/gi, apostrophe)
    .replace(/['"`‘’“”«»]/g, ' ');
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** The words and numbers of a text, in small letters. An apostrophe within a word does not part it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let glued = -1;
  const read = plain(text);
  for (const { 0: found, index } of read.matchAll(word)) {
    const before = tokens.at(-1);
    const small = found.toLowerCase();
    if (before !== undefined && index === glued) {
      tokens[tokens.length - 1] = { word: before.word + small, start: before.start };
    } else {
      tokens.push({ word: small, start: index });
    }
    const end = index + found.length;
    glued = read[end] === apostrophe ? end + 1 : -1;
  }
  return tokens;
}

/** Takes a template apart at its `{text}`s. */
export function readTemplate(text: string): Template {
  const runs = text
    .split('{text}')
    .map((run) =>
      run
        .split(/\{(number|code)\}/)
        .flatMap((piece, odd): Part[] =>
          odd % 2 === 0
            ? tokensOf(piece).map((token) => ({ word: token.word }))
            : [piece === 'code' ? 'code' : 'number'],
        ),
    )
    .filter((parts) => parts.length > 0);
  return { runs, words: runs.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.word])) };
}

/** Notes where each word of a text stands. */
export function indexOf(text: string): Index {
  const tokens = tokensOf(text);
  const places = new Map<string, number[]>();
  for (const [place, token] of tokens.entries()) {
    const known = places.get(token.word);
    if (known === undefined) places.set(token.word, [place]);
    else known.push(place);
  }
  return { tokens, places };
}

/**
 * Finds all runs of a template in their order. Of several places it takes the end of the first, and from there
 * backwards the nearest, so that what stands far before does not count as a beginning.
 */
export function findTemplate({ runs }: Template, index: Index): Finding | undefined {
  let from = 0;
  const starts: number[] = [];
  for (const run of runs) {
    const start = findRun(run, index, from);
    if (start === undefined) return undefined;
    starts.push(start);
    from = start + run.length;
  }
  let widest = 0;
  for (let at = runs.length - 2; at >= 0; at--) {
    const run = runs[at] ?? [];
    const next = starts[at + 1] ?? 0;
    const start = findRunBefore(run, index, next, starts[at] ?? 0);
    starts[at] = start;
    widest = Math.max(widest, next - start - run.length);
  }
  const codes: number[] = [];
  const numbers: number[] = [];
  for (const [at, run] of runs.entries()) {
    for (const [offset, part] of run.entries()) {
      const token = index.tokens[(starts[at] ?? 0) + offset];
      if (token === undefined || !isNumber(token.word)) continue;
      numbers.push(token.start);
      if (part === 'code') codes.push(Number(token.word));
    }
  }
  return { codes, numbers, widest };
}

function findRun(run: readonly Part[], index: Index, from: number): number | undefined {
  const anchor = rarest(run, index);
  if (anchor === undefined) {
    for (let start = from; start + run.length <= index.tokens.length; start++) {
      if (standsAt(run, index, start)) return start;
    }
    return undefined;
  }
  const { offset, places } = anchor;
  for (let at = firstFrom(places, from + offset); at < places.length; at++) {
    const start = (places[at] ?? 0) - offset;
    if (standsAt(run, index, start)) return start;
  }
  return undefined;
}

/** The last place of a run that ends before `end`; `known` is one. */
function findRunBefore(run: readonly Part[], index: Index, end: number, known: number): number {
  const anchor = rarest(run, index);
  if (anchor === undefined) return known;
  const { offset, places } = anchor;
  for (let at = firstFrom(places, end - run.length + offset + 1) - 1; at >= 0; at--) {
    const start = (places[at] ?? 0) - offset;
    if (start <= known) break;
    if (standsAt(run, index, start)) return start;
  }
  return known;
}

/** The word of a run that stands in the text least often: where it is not, the run is not. */
function rarest(run: readonly Part[], index: Index): { offset: number; places: readonly number[] } | undefined {
  let best: { offset: number; places: readonly number[] } | undefined;
  for (const [offset, part] of run.entries()) {
    if (typeof part === 'string') continue;
    const places = index.places.get(part.word) ?? [];
    if (best === undefined || places.length < best.places.length) best = { offset, places };
  }
  return best;
}

function standsAt(run: readonly Part[], { tokens }: Index, start: number): boolean {
  if (start < 0 || start + run.length > tokens.length) return false;
  return run.every((part, offset) => {
    const found = tokens[start + offset]?.word ?? '';
    return typeof part === 'string' ? isNumber(found) : found === part.word;
  });
}

function isNumber(found: string): boolean {
  return /^\d/.test(found);
}

/** The first of rising numbers that is not below `bound`. */
function firstFrom(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
