import type { Protocol } from '../../src/domain/protocol.ts';
import { defaultLocale } from '../../src/i18n/locales.ts';
import type { Corpus } from '../../src/schema/corpus.ts';
import { assembleProtocols } from '../../src/site/protocols.ts';

/** Puts a corpus together as the site does with the entries of its collections, long texts and all. */
export function assembled(corpus: Corpus): Protocol[] {
  return assembleProtocols(
    corpus.protocols.map(({ protocol, entry }) => ({ id: `${protocol}/protocol`, data: entry })),
    [
      ...corpus.codes.map(({ protocol, folder, document, entry }) => ({
        id: `${protocol}/${folder}/${defaultLocale}`,
        data: entry,
        body: document.body,
      })),
      ...corpus.translations.map(({ protocol, folder, locale, document, entry }) => ({
        id: `${protocol}/${folder}/${locale}`,
        data: entry,
        body: document.body,
      })),
    ],
    corpus.scenarios.map(({ protocol, entry }) => ({ id: `${protocol}/scenarios`, data: entry })),
    corpus.observed.map(({ protocol, implementation, entry }) => ({
      id: `${protocol}/observed/${implementation}`,
      data: entry,
    })),
    corpus.protocolTranslations.map(({ protocol, locale, entry }) => ({
      id: `${protocol}/protocol.${locale}`,
      data: entry,
    })),
    {
      products: corpus.products.map(({ protocol, product, entry }) => ({
        id: `${protocol}/products/${product}`,
        data: entry,
      })),
      otherWorlds: corpus.otherWorlds.map(({ protocol, entry }) => ({ id: `${protocol}/other-worlds`, data: entry })),
      messages: corpus.messages.map(({ protocol, implementation, entry }) => ({
        id: `${protocol}/messages/${implementation}`,
        data: entry,
      })),
      causes: corpus.causes.map(({ protocol, entry }) => ({ id: `${protocol}/causes`, data: entry })),
      diagnoses: corpus.diagnoses.map(({ protocol, entry }) => ({ id: `${protocol}/diagnosis`, data: entry })),
    },
  );
}

/** The long texts of a corpus, by `<protocol>/<code>/<locale>`: MDX. */
export function bodiesOf(corpus: Corpus): ReadonlyMap<string, string> {
  return new Map([
    ...corpus.codes.map(
      ({ protocol, folder, document }) => [`${protocol}/${folder}/${defaultLocale}`, document.body] as const,
    ),
    ...corpus.translations.map(
      ({ protocol, folder, locale, document }) => [`${protocol}/${folder}/${locale}`, document.body] as const,
    ),
  ]);
}
