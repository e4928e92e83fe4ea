import MiniSearch from 'minisearch';
import { askedNumbers } from '../../domain/asked-numbers.ts';
import { messageMatcherInSteps, type KnownMessage, type MessageMatch } from '../../domain/message-match.ts';
import { pathOf, type Destination } from '../../i18n/urls.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { SearchCode, SearchData, SearchProtocol } from './search-data.ts';

/** A page that a query leads to. */
export interface SearchResult {
  readonly path: string;
  /** The number in front of the title; undefined for a page of no code. */
  readonly number: string | undefined;
  /** A name, in English in every language. */
  readonly title: string;
  readonly passage: LocalizedText;
  /** The string that was recognised in an error message, and who prints it. */
  readonly recognised: { readonly text: string; readonly by: string } | undefined;
}

/** What is found by its words. */
interface Found {
  readonly id: number;
  readonly title: string;
  readonly keys: string;
  /** How much sooner it is shown than its words alone would have it. */
  readonly weight: number;
  readonly result: SearchResult;
}

/** What recognises the messages of a protocol. */
interface Matcher {
  readonly protocol: SearchProtocol;
  readonly match: (text: string) => MessageMatch[];
}

/** So many results are shown. */
const most = 8;

/** So many different words of a query are looked up, none longer than this, in characters. */
const mostWords = 80;
const longestWord = 60;

/** From this certainty on, a text is taken for the message that it looks like. */
const certain = 0.55;

/** A search that may not be ready for everything yet. */
export interface Search {
  /**
   * What a query leads to, best first: a number to its code, two numbers to their pair, an error message to the code it
   * belongs to, anything else to what has such a name. Undefined for a query in words before the last step.
   */
  readonly find: (query: string) => SearchResult[] | undefined;
  /** Prepares what words and messages are looked up in; each step takes about a millisecond or less. */
  readonly steps: Generator<undefined, void>;
}

/** A search that is prepared as a whole. See {@link Search.find}. */
export function createSearch(data: SearchData): (query: string) => SearchResult[] {
  const { find, steps } = openSearch(data);
  while (steps.next().done !== true);
  return (query) => find(query) ?? [];
}

/** A search that finds numbers at once, and the rest once its steps are done. */
export function openSearch({ locale, protocols }: SearchData): Search {
  let ready: { found: readonly Found[]; words: MiniSearch<Found>; matchers: readonly Matcher[] } | undefined;
  return {
    find: (query) => {
      const text = query.trim();
      if (text === '') return [];
      const numbers = askedNumbers(text);
      const results = numbers.length > 0 ? protocols.flatMap((protocol) => ofNumbers(protocol, numbers)) : ofText(text);
      return results && distinct(results).slice(0, most);
    },
    steps: prepare(),
  };

  function* prepare(): Generator<undefined, void> {
    const matchers: Matcher[] = [];
    for (const protocol of protocols) {
      matchers.push({ protocol, match: yield* messageMatcherInSteps(messagesOf(protocol)) });
    }
    const found = protocols.flatMap((protocol) => namesOf(protocol)).map((one, id) => ({ ...one, id }));
    const words = new MiniSearch<Found>({
      fields: ['title', 'keys'],
      tokenize: wordsIn,
      processTerm: plain,
      searchOptions: {
        // A word of Japanese may be a single character; two letters of another language begin too many words.
        prefix: (term) => term.length > 2 || !/^[a-z0-9]+$/.test(term),
        // Two letters that changed places are two faults.
        fuzzy: (term) => (term.length > 4 ? 2 : term.length > 3),
        boost: { title: 3 },
        combineWith: 'OR',
        boostDocument: (id: number) => found[id]?.weight ?? 1,
      },
    });
    for (const one of found) {
      yield;
      words.add(one);
    }
    ready = { found, words, matchers };
  }

  function ofText(text: string): SearchResult[] | undefined {
    if (ready === undefined) return undefined;
    const { found, words, matchers } = ready;
    const messages = matchers.flatMap(({ protocol, match }) =>
      match(text).map(({ code, message, certainty }) => ({ certainty, result: ofMessage(protocol, code, message) })),
    );
    const named = words.search(namesIn(text)).map(({ id }) => found[Number(id)]?.result);
    // A word or two are rather a name than a message.
    const isName = wordsIn(text).length <= 2 && named.length > 0;
    const sure = isName ? [] : messages.filter(({ certainty }) => certainty >= certain);
    const rest = messages.filter((one) => !sure.includes(one));
    return [...sure.map(({ result }) => result), ...named, ...rest.map(({ result }) => result)].filter(
      (result) => result !== undefined,
    );
  }

  function ofNumbers(protocol: SearchProtocol, numbers: readonly number[]): SearchResult[] {
    const [first, second] = numbers;
    const singles = numbers.flatMap((number) => codeResult(protocol, number) ?? []);
    if (first === undefined || second === undefined) return singles;
    if (!protocol.paired.includes(first) || !protocol.paired.includes(second)) return singles;
    return [pairResult(protocol, Math.min(first, second), Math.max(first, second)), ...singles];
  }

  function ofMessage(
    protocol: SearchProtocol,
    code: number | undefined,
    message: KnownMessage | undefined,
  ): SearchResult | undefined {
    const printer = protocol.printers.find(({ id }) => id === message?.implementation);
    const cause = protocol.causes.find(({ id }) => id === message?.cause);
    const recognised = message && printer ? { text: message.text, by: printer.name } : undefined;
    const page = code === undefined ? undefined : codeResult(protocol, code);
    if (page !== undefined) return { ...page, passage: cause?.line ?? page.passage, recognised };
    if (printer === undefined || cause === undefined) return undefined;
    const path = `${to({ kind: 'messages', protocol: protocol.id })}#${printer.id}`;
    return { path, number: undefined, title: printer.name, passage: cause.line, recognised };
  }

  /** The page of a number, or what the range means that it lies in. */
  function codeResult(protocol: SearchProtocol, number: number): SearchResult | undefined {
    const code = [...protocol.codes, ...protocol.used].find((one) => one.number === number);
    if (code !== undefined) return resultOf(protocol, code);
    const range = protocol.ranges.find(({ first, last }) => first <= number && number <= last);
    if (range === undefined) return undefined;
    const path = `${to({ kind: 'protocol', protocol: protocol.id })}#ranges`;
    return { path, number: String(number), title: range.standing, passage: range.content, recognised: undefined };
  }

  function pairResult({ id, name, codes }: SearchProtocol, lower: number, higher: number): SearchResult {
    const named = (number: number): string => `${number} ${codes.find((code) => code.number === number)?.name ?? ''}`;
    return {
      path: to({ kind: 'pair', protocol: id, lower, higher }),
      number: undefined,
      title: `${named(lower)} vs ${named(higher)}`,
      passage: { text: name, tag: undefined },
      recognised: undefined,
    };
  }

  function resultOf(protocol: SearchProtocol, { number, name, line }: SearchCode): SearchResult {
    const path = to({ kind: 'code', protocol: protocol.id, code: number });
    return { path, number: String(number), title: name, passage: line, recognised: undefined };
  }

  /** Everything that has a name: codes before pairs, products before programs. */
  function namesOf(protocol: SearchProtocol): Omit<Found, 'id'>[] {
    const { id, codes, used, paired, products, implementations, causes } = protocol;
    const page = (destination: Destination, title: string, passage: LocalizedText): SearchResult => ({
      path: to(destination),
      number: undefined,
      title,
      passage,
      recognised: undefined,
    });
    return [
      ...codes.map((code) => ({
        title: `${code.number} ${code.name}`,
        keys: code.keys.join(' '),
        weight: 3,
        result: resultOf(protocol, code),
      })),
      ...used.map((code) => ({
        title: String(code.number),
        keys: code.keys.join(' '),
        // What many products mean by a number has every word in it.
        weight: 0.4,
        result: resultOf(protocol, code),
      })),
      ...products.map(({ id: product, name, line }) => ({
        title: name,
        keys: '',
        weight: 2,
        result: page({ kind: 'product', protocol: id, product }, name, line),
      })),
      ...implementations.map(({ id: implementation, name }) => ({
        title: name,
        keys: '',
        weight: 1.5,
        result: page({ kind: 'implementation', protocol: id, implementation }, name, {
          text: protocol.name,
          tag: undefined,
        }),
      })),
      ...causes.flatMap(({ codes: [code], line, keys }) => {
        const result = code === undefined ? undefined : codeResult(protocol, code);
        return result === undefined
          ? []
          : [{ title: '', keys: keys.join(' '), weight: 0.7, result: { ...result, passage: line } }];
      }),
      ...paired.flatMap((lower, index) =>
        paired.slice(index + 1).map((higher) => {
          const result = pairResult(protocol, lower, higher);
          return { title: result.title, keys: '', weight: 0.3, result };
        }),
      ),
    ];
  }

  function to(destination: Destination): string {
    return pathOf(destination, locale);
  }
}

function messagesOf({ messages, printers, causes }: SearchProtocol): KnownMessage[] {
  return messages.map(([text, printer, cause, code]) => ({
    text,
    implementation: printers[printer]?.id ?? '',
    cause: causes[cause]?.id ?? '',
    code: code ?? undefined,
  }));
}

/** The first result of each page. */
function distinct(results: readonly SearchResult[]): SearchResult[] {
  const seen = new Set<string>();
  return results.filter(({ path }) => !seen.has(path) && seen.add(path));
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a text. Japanese sets none between them, so a dictionary does. */
function wordsIn(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? segment.split(/[_.\-]+/) : [],
  );
}

/** The words of a query that may be names. A pasted log has thousands, and each is compared with every name. */
function namesIn(query: string): string {
  const distinctWords = new Set(wordsIn(query).filter(({ length }) => length <= longestWord));
  return [...distinctWords].slice(0, mostWords).join(' ');
}

/** A word without what fingers leave out: capitals, accents, width. */
function plain(word: string): string | null {
  const bare = word
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, (marks) => marks.replace(/[^\u3099\u309A]/g, ''))
    .normalize('NFC')
    .toLowerCase();
  // Particles stand everywhere.
  return bare === '' || /^[ぁ-ん]$/.test(bare) ? null : bare;
}
