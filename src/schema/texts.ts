import { defaultLocale, isLocale, localeTags, type Locale } from '../i18n/locales.ts';

/** A text of a file. */
export interface Text {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  /** The language it is written in; undefined where it is told word for word as it was found, or says why in English. */
  readonly language: Locale | undefined;
}

/**
 * Every text of a file, with the language that it must be in.
 *
 * @param file its path as the person knows it, which tells what it holds
 */
export function textsOf(file: string, value: unknown): Text[] {
  const [, own] = /(?:^|[/.])([\w-]+)\.(?:mdx|json|yaml)$/.exec(file) ?? [];
  const language = isLocale(own) ? own : defaultLocale;
  const isFound = file.includes('/observed/');
  return walk(value, []);

  function walk(part: unknown, path: readonly PropertyKey[]): Text[] {
    if (typeof part === 'string') return [{ path, text: part, language: isFound ? undefined : languageAt(path) }];
    if (Array.isArray(part)) return part.flatMap((item, index) => walk(item, [...path, index]));
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, item]) => walk(item, [...path, key]));
  }

  function languageAt(path: readonly PropertyKey[]): Locale | undefined {
    const last = path.at(-1);
    if (file.includes('/messages/') && last === 'text') return undefined;
    // Of the glossary, which says in English why a word is used and quotes others.
    if (last === 'why') return undefined;
    return path.map(String).find((step): step is Locale => localeTags.some((tag) => tag === step)) ?? language;
  }
}
