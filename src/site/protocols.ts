import type { Code } from '../domain/code.ts';
import { confusionGraph } from '../domain/confusion.ts';
import { makeObservations, type Observations } from '../domain/observation.ts';
import { makeProtocol, type Protocol } from '../domain/protocol.ts';
import { defaultLocale, isLocale } from '../i18n/locales.ts';
import type { CodeEntry } from '../schema/code.ts';
import type { ObservedEntry } from '../schema/observation.ts';
import type { ProtocolEntry } from '../schema/protocol.ts';
import { listScenarios, type ScenarioCatalogue } from '../schema/scenario.ts';
import type { TranslationEntry } from '../schema/translation.ts';

/** An entry of a collection: `websocket/1002/ja`, `websocket/protocol`, `websocket/observed/node`. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/**
 * Puts the entries of the collections together.
 *
 * @param scenarioEntries what was tried, of the protocols that were observed
 * @param observedEntries what was seen
 * @returns the protocols, by id, each with its codes in order, whatever order the entries came in
 */
export function assembleProtocols(
  protocolEntries: readonly Entry<ProtocolEntry>[],
  codeEntries: readonly Entry<CodeEntry | TranslationEntry>[],
  scenarioEntries: readonly Entry<ScenarioCatalogue>[] = [],
  observedEntries: readonly Entry<ObservedEntry>[] = [],
): Protocol[] {
  return protocolEntries
    .map(({ id, data }) => {
      const [protocol = ''] = id.split('/');
      const own = codeEntries.filter((entry) => entry.id.startsWith(`${protocol}/`));
      const originals = own.filter(isOriginal);
      const declared = new Map(originals.map((entry) => [entry.data.code, entry.data.confusedWith]));
      const codes = originals.map((entry) => makeCode(protocol, entry.data, glossesOf(entry, own)));
      const observations = observationsOf(protocol, scenarioEntries, observedEntries);
      return makeProtocol(protocol, data, codes, confusionGraph(declared), observations);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
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

function glossesOf(original: Entry<CodeEntry>, own: readonly Entry<CodeEntry | TranslationEntry>[]) {
  const folder = original.id.slice(0, -defaultLocale.length);
  return Object.fromEntries(
    own
      .filter(({ id }) => id.startsWith(folder))
      .map(({ id, data }) => [id.slice(folder.length), data.gloss] as const)
      .filter(([locale]) => isLocale(locale)),
  );
}

function makeCode(protocol: string, entry: CodeEntry, gloss: Code['gloss']): Code {
  const { code, name, description, when, fix, facts, orderly = false, sequence } = entry;
  return { protocol, number: code, name, gloss, prose: { description, when, fix }, facts, orderly, sequence };
}
