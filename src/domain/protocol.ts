import type { OtherWorldList } from '../schema/product.ts';
import type { ProtocolEntry } from '../schema/protocol.ts';
import { compareCodes, isPaired, type Code } from './code.ts';
import { confusionGraph, type ConfusionGraph } from './confusion.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Printer } from './message.ts';
import { noObservations, type Observations } from './observation.ts';
import { pairsAmong, type Pair } from './pair.ts';
import { usedNumbers, type Product } from './product.ts';
import type { OwnPassage } from './translation.ts';

/** A protocol with its codes, ready for pages. */
export interface Protocol extends Pick<
  ProtocolEntry,
  'name' | 'category' | 'ranges' | 'tools' | 'questions' | 'sources'
> {
  /** Folder of the protocol, as addresses carry it: "websocket". */
  readonly id: string;
  readonly specification: ProtocolEntry['sources'][string];
  readonly registry: ProtocolEntry['sources'][string];
  /** All codes, by number. */
  readonly codes: readonly Code[];
  /** Those of them that have pair pages, by number. */
  readonly paired: readonly Code[];
  readonly pairs: readonly Pair[];
  readonly confusions: ConfusionGraph;
  /** The confusions that are translated, by language tag. */
  readonly translatedConfusions: Readonly<Record<string, ConfusionGraph>>;
  /** The texts of the ranges in other languages, by language tag, then by the lowest number of the range. */
  readonly rangeTexts: Readonly<Record<string, ReadonlyMap<number, OwnPassage>>>;
  /** What was seen on real connections; empty where nothing was. */
  readonly observations: Observations;
  /** The products that are known to use its codes, by name. */
  readonly products: readonly Product[];
  /** The numbers that products use one by one and that are no codes of the protocol, sorted. */
  readonly usedNumbers: readonly number[];
  /** What a number is besides, by number. */
  readonly otherWorlds: ReadonlyMap<number, OtherWorld>;
  /** What implementations print, by name. */
  readonly printers: readonly Printer[];
  /** The questions that lead to causes; undefined where there are none. */
  readonly diagnosis: Diagnosis | undefined;
}

/** What a number is in another world than the protocol's. */
export type OtherWorld = OtherWorldList['numbers'][number];

/** What is known of a protocol from the world around it. */
export type Surroundings = Pick<Protocol, 'products' | 'otherWorlds' | 'printers' | 'diagnosis'>;

const noSurroundings: Surroundings = { products: [], otherWorlds: new Map(), printers: [], diagnosis: undefined };

/**
 * Puts a protocol together.
 *
 * @throws when the entry names a specification or registry that it does not list; content is checked for it beforehand
 */
export function makeProtocol(
  id: string,
  entry: ProtocolEntry,
  unordered: readonly Code[],
  confusions: ConfusionGraph,
  observations: Observations = noObservations,
  rangeTexts: Protocol['rangeTexts'] = {},
  { products, otherWorlds, printers, diagnosis }: Surroundings = noSurroundings,
): Protocol {
  const named = (source: string): ProtocolEntry['sources'][string] => {
    const found = entry.sources[source];
    if (found === undefined) throw new Error(`"${source}" is not among the sources of "${id}".`);
    return found;
  };
  const codes = [...unordered].sort(compareCodes);
  return {
    id,
    name: entry.name,
    category: entry.category,
    ranges: entry.ranges,
    tools: entry.tools,
    questions: entry.questions,
    sources: entry.sources,
    specification: named(entry.specification),
    registry: named(entry.registry),
    codes,
    paired: codes.filter(isPaired),
    pairs: pairsAmong(codes),
    confusions,
    translatedConfusions: translateConfusions(codes),
    rangeTexts,
    observations,
    products,
    usedNumbers: usedNumbers(products).filter((number) => !codes.some((code) => code.number === number)),
    otherWorlds,
    printers,
    diagnosis,
  };
}

function translateConfusions(codes: readonly Code[]): Protocol['translatedConfusions'] {
  const languages = new Set(codes.flatMap(({ translations }) => Object.keys(translations)));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      confusionGraph(
        new Map(codes.map(({ number, translations }) => [number, translations[language]?.confusedWith ?? []])),
      ),
    ]),
  );
}
