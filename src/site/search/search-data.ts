import { firstSentence } from '../../domain/code.ts';
import { usesOf } from '../../domain/product.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { defaultLocale, locales, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { localizedText, type LocalizedText } from '../localized-text.ts';
import { rangeViews, type RangeView } from '../range-view.ts';

/** A code, or a number that products use, as the search knows it. */
export interface SearchCode {
  readonly number: number;
  /** The English name; the products, for a number that they alone use. */
  readonly name: string;
  /** What it is, in the language of the page where it is translated. */
  readonly line: LocalizedText;
  /** Under what else it is found: its names and glosses in every language. */
  readonly keys: readonly string[];
}

/** Everything that the search knows of a protocol, for one language. */
export interface SearchProtocol {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly SearchCode[];
  /** The numbers that have pair pages. */
  readonly paired: readonly number[];
  readonly used: readonly SearchCode[];
  readonly ranges: readonly RangeView[];
  readonly products: readonly { readonly id: string; readonly name: string; readonly line: LocalizedText }[];
  readonly implementations: readonly { readonly id: string; readonly name: string }[];
  readonly causes: readonly {
    readonly id: string;
    readonly codes: readonly number[];
    readonly line: LocalizedText;
    /** In every language. */
    readonly keys: readonly string[];
  }[];
  readonly printers: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly KnownForm[];
}

/** A string, its place in `printers`, that of its cause in `causes`, and its code; null where it has none. */
export type KnownForm = readonly [text: string, printer: number, cause: number, code: number | null];

/** What the search is loaded with, once a reader opens it. */
export interface SearchData {
  readonly locale: Locale;
  readonly texts: Readonly<Record<'label' | 'hint' | 'none' | 'results' | 'messages', string>>;
  readonly protocols: readonly SearchProtocol[];
}

/** Puts together what the search of a language is loaded with. */
export function searchData(protocols: readonly Protocol[], locale: Locale): SearchData {
  const t = translator(locale);
  return {
    locale,
    texts: {
      label: t('search.label'),
      hint: t('search.hint'),
      none: t('search.none'),
      results: t('search.results', { results: '%' }),
      messages: t('heading.messages'),
    },
    protocols: protocols.map((protocol) => searchProtocol(protocol, locale)),
  };
}

function searchProtocol(protocol: Protocol, locale: Locale): SearchProtocol {
  const { id, name, codes, paired, usedNumbers, products, printers, observations } = protocol;
  const causes = [...new Set(printers.flatMap(({ messages }) => messages.map(({ cause }) => cause)))];
  const english = (text: string): LocalizedText => ({
    text,
    tag: locale === defaultLocale ? undefined : locales[defaultLocale].tag,
  });
  const inAll = (text: Readonly<Record<string, string>>): string[] => Object.values(text);
  return {
    id,
    name,
    codes: codes.map((code) => {
      const own = code.translations[locale]?.prose?.description;
      return {
        number: code.number,
        name: code.name,
        line:
          own === undefined
            ? english(firstSentence(code.prose.description))
            : { text: firstSentence(own), tag: undefined },
        keys: [
          ...Object.values(code.gloss),
          firstSentence(code.prose.description),
          ...Object.values(code.translations).flatMap(({ prose }) => (prose ? firstSentence(prose.description) : [])),
        ],
      };
    }),
    paired: paired.map(({ number }) => number),
    used: usedNumbers.map((number) => {
      const uses = usesOf(products, number).filter(({ use }) => use.first === use.last);
      const [first] = uses;
      return {
        number,
        name: shortList(uses.map(({ product }) => product.name)),
        line: first === undefined ? english('') : localizedText(first.use.meaning, locale),
        keys: uses.flatMap(({ product, use }) => [`${product.name} ${use.name ?? ''}`, ...inAll(use.meaning)]),
      };
    }),
    ranges: rangeViews(protocol, locale),
    products: products.map(({ id, name, summary }) => ({ id, name, line: localizedText(summary, locale) })),
    implementations: observations.implementations.map(({ id, name }) => ({ id, name })),
    causes: causes.map(({ id, codes, cause, remedy }) => ({
      id,
      codes,
      line: localizedText(cause, locale),
      keys: [...inAll(cause), ...inAll(remedy)],
    })),
    printers: printers.map(({ id, name }) => ({ id, name })),
    messages: printers.flatMap(({ messages }, printer) =>
      messages.flatMap(({ text, cause, code }) =>
        formsOf(text).map((form): KnownForm => [form, printer, causes.indexOf(cause), code ?? null]),
      ),
    ),
  };
}

/** How browsers begin a line of their console; many readers leave it out. */
const opening = /^WebSocket connection to '\{text\}' failed: (?=.)/;

/** A string as it is printed, and as it is pasted. */
function formsOf(text: string): string[] {
  return opening.test(text) ? [text, text.replace(opening, '')] : [text];
}

/** The first few of some names. */
function shortList(names: readonly string[]): string {
  return names.slice(0, 4).join(', ') + (names.length > 4 ? ', …' : '');
}
