import { readCorpus, type Corpus } from '../../src/schema/corpus.ts';
import { assembleProtocols } from '../../src/site/protocols.ts';
import { settings } from '../../src/settings.ts';
import type { Protocol } from '../../src/domain/protocol.ts';

/** The project's own content and locales, as a build reads them. */
export const { corpus: realCorpus, problems: realProblems } = readCorpus(settings.contentRoot, settings.localesRoot);

/** The protocols of the project's own content. */
export const realProtocols: readonly Protocol[] = protocolsOf(realCorpus);

/** Puts a corpus together as the site does with the entries of its collections. */
export function protocolsOf(corpus: Corpus): Protocol[] {
  const { protocols, codes, translations, scenarios, observed, products, otherWorlds, messages, causes, diagnoses } =
    corpus;
  return assembleProtocols(
    protocols.map(({ protocol, entry }) => ({ id: `${protocol}/protocol`, data: entry })),
    [
      ...codes.map(({ protocol, folder, entry }) => ({ id: `${protocol}/${folder}/en`, data: entry })),
      ...translations.map(({ protocol, folder, locale, entry }) => ({
        id: `${protocol}/${folder}/${locale}`,
        data: entry,
      })),
    ],
    scenarios.map(({ protocol, entry }) => ({ id: `${protocol}/scenarios`, data: entry })),
    observed.map(({ protocol, implementation, entry }) => ({
      id: `${protocol}/observed/${implementation}`,
      data: entry,
    })),
    [],
    {
      products: products.map(({ protocol, product, entry }) => ({
        id: `${protocol}/products/${product}`,
        data: entry,
      })),
      otherWorlds: otherWorlds.map(({ protocol, entry }) => ({ id: `${protocol}/other-worlds`, data: entry })),
      messages: messages.map(({ protocol, implementation, entry }) => ({
        id: `${protocol}/messages/${implementation}`,
        data: entry,
      })),
      causes: causes.map(({ protocol, entry }) => ({ id: `${protocol}/causes`, data: entry })),
      diagnoses: diagnoses.map(({ protocol, entry }) => ({ id: `${protocol}/diagnosis`, data: entry })),
    },
  );
}

/** The protocol of the project's own content with an id. Throws when there is none. */
export function realProtocol(id: string): Protocol {
  const found = realProtocols.find((protocol) => protocol.id === id);
  if (found === undefined) throw new Error(`The content has no protocol "${id}".`);
  return found;
}
