import type { Code } from '../domain/code.ts';
import { confusionGraph } from '../domain/confusion.ts';
import { makeDiagnosis } from '../domain/diagnosis.ts';
import { makeObservations, type Observations } from '../domain/observation.ts';
import { makePrinter } from '../domain/message.ts';
import { makeProduct } from '../domain/product.ts';
import { makeProtocol, type Protocol, type Surroundings } from '../domain/protocol.ts';
import type { Translation } from '../domain/translation.ts';
import { defaultLocale, isLocale } from '../i18n/locales.ts';
import type { CodeEntry } from '../schema/code.ts';
import type { DiagnosisEntry } from '../schema/diagnosis.ts';
import type { CauseList, MessageList } from '../schema/message.ts';
import type { ObservedEntry } from '../schema/observation.ts';
import type { OtherWorldList, ProductEntry } from '../schema/product.ts';
import type { ProtocolEntry } from '../schema/protocol.ts';
import { listScenarios, type ScenarioCatalogue } from '../schema/scenario.ts';
import { codePassages, passageStates, protocolPassages, translatedPassages } from '../schema/passages.ts';
import type { ProtocolTranslationEntry, TranslationEntry } from '../schema/translation.ts';

/** An entry of a collection: `websocket/1002/ja`, `websocket/protocol`, `websocket/observed/node`. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
  /** The long text of a code, as it was written. */
  readonly body?: string | undefined;
}

/** The entries of what surrounds protocols. */
export interface AroundEntries {
  /** `websocket/products/discord-gateway` */
  readonly products: readonly Entry<ProductEntry>[];
  /** `websocket/other-worlds` */
  readonly otherWorlds: readonly Entry<OtherWorldList>[];
  /** `websocket/messages/ws` */
  readonly messages: readonly Entry<MessageList>[];
  /** `websocket/causes` */
  readonly causes: readonly Entry<CauseList>[];
  /** `websocket/diagnosis` */
  readonly diagnoses: readonly Entry<DiagnosisEntry>[];
}

const nothingAround: AroundEntries = { products: [], otherWorlds: [], messages: [], causes: [], diagnoses: [] };

/**
 * Puts the entries of the collections together.
 *
 * @param scenarioEntries what was tried, of the protocols that were observed
 * @param observedEntries what was seen
 * @param translationEntries the prose of protocols in other languages: `websocket/protocol.ja`
 * @param around what products and implementations make of the codes
 * @returns the protocols, by id, each with its codes in order, whatever order the entries came in
 */
export function assembleProtocols(
  protocolEntries: readonly Entry<ProtocolEntry>[],
  codeEntries: readonly Entry<CodeEntry | TranslationEntry>[],
  scenarioEntries: readonly Entry<ScenarioCatalogue>[] = [],
  observedEntries: readonly Entry<ObservedEntry>[] = [],
  translationEntries: readonly Entry<ProtocolTranslationEntry>[] = [],
  around: AroundEntries = nothingAround,
): Protocol[] {
  return protocolEntries
    .map(({ id, data }) => {
      const [protocol = ''] = id.split('/');
      const own = codeEntries.filter((entry) => entry.id.startsWith(`${protocol}/`));
      const originals = own.filter(isOriginal);
      const declared = new Map(originals.map((entry) => [entry.data.code, entry.data.confusedWith]));
      const codes = originals.map((entry) => makeCode(protocol, entry, own));
      const observations = observationsOf(protocol, scenarioEntries, observedEntries);
      const translations = rangesOf(protocol, data, translationEntries);
      const surroundings = surroundingsOf(protocol, around, observations);
      return makeProtocol(protocol, data, codes, confusionGraph(declared), observations, translations, surroundings);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function surroundingsOf(
  protocol: string,
  { products, otherWorlds, messages, causes, diagnoses }: AroundEntries,
  observations: Observations,
): Surroundings {
  const listed = causes.find(({ id }) => id === `${protocol}/causes`)?.data.causes ?? [];
  const numbers = otherWorlds.find(({ id }) => id === `${protocol}/other-worlds`)?.data.numbers ?? [];
  const diagnosis = diagnoses.find(({ id }) => id === `${protocol}/diagnosis`)?.data;
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
    a.name.localeCompare(b.name, defaultLocale, { sensitivity: 'base' });
  return {
    products: ownOf(products, `${protocol}/products/`)
      .map(({ id, data }) => makeProduct(id, data))
      .sort(byName),
    otherWorlds: new Map(numbers.map((number) => [number.code, number])),
    printers: ownOf(messages, `${protocol}/messages/`)
      .map(({ id, data }) => makePrinter(id, data, listed))
      .sort(byName),
    diagnosis: diagnosis && makeDiagnosis(diagnosis, listed, observations),
  };
}

/** The entries of a folder, each by what follows it. */
function ownOf<Data>(entries: readonly Entry<Data>[], folder: string): Entry<Data>[] {
  return entries
    .filter(({ id }) => id.startsWith(folder))
    .map((entry) => ({ ...entry, id: entry.id.slice(folder.length) }));
}

function observationsOf(
  protocol: string,
  scenarioEntries: readonly Entry<ScenarioCatalogue>[],
  observedEntries: readonly Entry<ObservedEntry>[],
): Observations {
  const catalogue = scenarioEntries.find(({ id }) => id === `${protocol}/scenarios`)?.data;
  const folder = `${protocol}/observed/`;
  const own = observedEntries.filter(({ id }) => id.startsWith(folder));
  return makeObservations(
    catalogue === undefined ? [] : listScenarios(catalogue),
    new Map(own.map(({ id, data }) => [id.slice(folder.length), data])),
  );
}

function isOriginal(entry: Entry<CodeEntry | TranslationEntry>): entry is Entry<CodeEntry> {
  return 'code' in entry.data;
}

/** The file of a code in each other language of the site, by language tag. */
function translationsOf(original: Entry<CodeEntry>, own: readonly Entry<TranslationEntry>[]) {
  const folder = original.id.slice(0, -defaultLocale.length);
  return own.flatMap((entry) => {
    const locale = entry.id.slice(folder.length);
    return entry.id.startsWith(folder) && isLocale(locale) ? [{ locale, entry }] : [];
  });
}

function isTranslation(entry: Entry<CodeEntry | TranslationEntry>): entry is Entry<TranslationEntry> {
  return !isOriginal(entry);
}

function makeCode(
  protocol: string,
  original: Entry<CodeEntry>,
  own: readonly Entry<CodeEntry | TranslationEntry>[],
): Code {
  const { code, name, gloss, description, when, fix, facts, orderly = false, sequence } = original.data;
  const others = translationsOf(original, own.filter(isTranslation));
  return {
    protocol,
    number: code,
    name,
    gloss: {
      [defaultLocale]: gloss,
      ...Object.fromEntries(others.map(({ locale, entry }) => [locale, entry.data.gloss])),
    },
    prose: { description, when, fix },
    facts,
    translations: Object.fromEntries(others.map(({ locale, entry }) => [locale, makeTranslation(original, entry)])),
    orderly,
    sequence,
  };
}

function makeTranslation(original: Entry<CodeEntry>, { data, body = '' }: Entry<TranslationEntry>): Translation {
  const english = codePassages(original.data, original.body ?? '');
  const states = passageStates(english, translatedPassages(data, body), data.english);
  return {
    prose: data.prose,
    notes: data.notes,
    confusedWith: data.confusedWith,
    stale: new Set([...states].flatMap(([key, state]) => (state === 'stale' ? [key] : []))),
  };
}

/** The texts of the ranges in each other language, by language tag, then by the lowest number. */
function rangesOf(
  protocol: string,
  entry: ProtocolEntry,
  translationEntries: readonly Entry<ProtocolTranslationEntry>[],
): Protocol['rangeTexts'] {
  const prefix = `${protocol}/protocol.`;
  const english = protocolPassages(entry);
  return Object.fromEntries(
    translationEntries
      .filter(({ id }) => id.startsWith(prefix))
      .map(({ id, data }) => {
        const states = passageStates(english, protocolPassages(data), data.english);
        const texts = data.ranges.map(({ first, text }) => {
          return [first, { text, isStale: states.get(`range-${first}`) === 'stale' }] as const;
        });
        return [id.slice(prefix.length), new Map(texts)];
      }),
  );
}
