import { defaultLocale, isLocale, type Locale } from '../../src/i18n/locales.ts';
import type { Corpus } from '../../src/schema/corpus.ts';
import type { MdxDocument, SourceDocument } from '../../src/schema/document.ts';

/** A piece of prose that readers see, with what is needed to tell where it stands. */
export interface Passage {
  readonly file: string;
  /** The field it stands in, as `facts.clean.note` or the key of a message; "the text" for what follows front matter. */
  readonly field: string;
  readonly locale: Locale;
  /** As it is written, each stretch of code and address masked by as many `■`, each tag by as many `□`. */
  readonly text: string;
  /** Line of the file, from 1, of a place in `text`. */
  readonly lineAt: (index: number) => number;
}

/** The fields of a file's front matter, or of protocol.yaml, that hold prose. */
const prose =
  /^(gloss|description|when|fix)$|^prose\.(description|when|fix)$|^notes\.|\.(note|question|this|other|text|title)$/;

/** All prose of a corpus. Code names are left out: they are identifiers. */
export function passagesOf({
  protocols,
  protocolTranslations,
  codes,
  translations,
  products,
  otherWorlds,
  causes,
  diagnoses,
  locales,
}: Corpus): Passage[] {
  return [
    ...protocols.flatMap(({ document }) => fieldsOf(document, defaultLocale)),
    ...protocolTranslations.flatMap(({ document, locale }) => fieldsOf(document, locale)),
    ...codes.flatMap(({ document }) => [...fieldsOf(document, defaultLocale), ...blocksOf(document, defaultLocale)]),
    ...translations.flatMap(({ document, locale }) => [...fieldsOf(document, locale), ...blocksOf(document, locale)]),
    ...[...products, ...otherWorlds, ...causes, ...diagnoses].flatMap(({ document }) => localizedIn(document)),
    ...locales.flatMap(({ document, locale, messages }) =>
      Object.entries(messages).map(([key, text]) => passage(document, [key], String(text), locale)),
    ),
  ];
}

function fieldsOf(document: SourceDocument, locale: Locale): Passage[] {
  return textsIn(document.value).flatMap(({ path, text }) =>
    prose.test(path.join('.')) ? [passage(document, path, text, locale)] : [],
  );
}

/** The texts of a file that has every language, each in its own: `codes.0.meaning.ja`. */
function localizedIn(document: SourceDocument): Passage[] {
  return textsIn(document.value).flatMap(({ path, text }) => {
    const locale = path.at(-1);
    return typeof locale === 'string' && isLocale(locale) ? [passage(document, path, text, locale)] : [];
  });
}

function passage(document: SourceDocument, path: readonly PropertyKey[], text: string, locale: Locale): Passage {
  const line = document.lineOf(path);
  return { file: document.file, field: path.join('.'), locale, text: masked(text.trim()), lineAt: () => line };
}

/** The text after the front matter, block by block: nothing is read across an empty line or into the next item. */
function blocksOf({ file, body, bodyLine }: MdxDocument, locale: Locale): Passage[] {
  const text = masked(body);
  return [...text.matchAll(/\S(?:(?!\n[ \t]*(?:\n|[-*] |\d+\. ))[\s\S])*/g)].map((match) => ({
    file,
    field: 'the text',
    locale,
    text: match[0],
    lineAt: (index) => bodyLine + text.slice(0, match.index + index).split('\n').length - 1,
  }));
}

function masked(text: string): string {
  return text
    .replace(/^```[\s\S]*?^```|`[^`\n]*`|(?<=\])\([^)]*\)|https?:\/\/[^\s)]*/gm, (part) => part.replace(/[^\n]/g, '■'))
    .replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, '□'));
}

function textsIn(value: unknown, path: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
