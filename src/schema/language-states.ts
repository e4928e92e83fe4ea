import { defaultLocale, localeTags, type Locale } from '../i18n/locales.ts';
import type { Corpus } from './corpus.ts';
import type { PassageKey } from './passage-key.ts';
import {
  codePassages,
  digestOf,
  passageStates,
  protocolPassages,
  translatedPassages,
  type Passages,
  type PassageState,
} from './passages.ts';

/** How far a file of another language is. */
export interface FileState {
  /** `content/websocket/1006/fr.mdx`, whether it exists or not. */
  readonly file: string;
  readonly locale: Locale;
  readonly states: ReadonlyMap<PassageKey, PassageState>;
  /** Digests of the English of today, of the passages that the file translates. */
  readonly digests: ReadonlyMap<PassageKey, string>;
}

/** How far every language is, file by file, in the order of the locales, then of the content. */
export function languageStates({ codes, translations, protocols, protocolTranslations }: Corpus): FileState[] {
  return localeTags
    .filter((locale) => locale !== defaultLocale)
    .flatMap((locale) => [
      ...protocols.map(({ protocol, document, entry }) => {
        const own = protocolTranslations.find((one) => one.protocol === protocol && one.locale === locale)?.entry;
        const file = document.file.replace(/\.yaml$/, `.${locale}.yaml`);
        return fileState(file, locale, protocolPassages(entry), own ? protocolPassages(own) : new Map(), own?.english);
      }),
      ...codes.map(({ protocol, folder, document, entry }) => {
        const own = translations.find(
          (one) => one.protocol === protocol && one.folder === folder && one.locale === locale,
        );
        const file = document.file.replace(/[^/]+\.mdx$/, `${locale}.mdx`);
        const passages = own ? translatedPassages(own.entry, own.document.body) : new Map<PassageKey, string>();
        return fileState(file, locale, codePassages(entry, document.body), passages, own?.entry.english);
      }),
    ]);
}

/** A line for each passage whose English has changed since it was translated. */
export function stalePassages(files: readonly FileState[]): string[] {
  return files.flatMap(({ file, states }) =>
    [...states].flatMap(([key, state]) =>
      state === 'stale' ? [`${file} ${key}: the English has changed since it was translated.`] : [],
    ),
  );
}

function fileState(
  file: string,
  locale: Locale,
  english: Passages,
  own: Passages,
  digests: Readonly<Partial<Record<PassageKey, string>>> = {},
): FileState {
  const translated = [...english].filter(([key]) => own.has(key));
  return {
    file,
    locale,
    states: passageStates(english, own, digests),
    digests: new Map(translated.map(([key, text]) => [key, digestOf(text)])),
  };
}
