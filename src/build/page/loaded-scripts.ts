import { scriptWords } from './page-names.ts';

/** The scripts that pages load from elsewhere, once a reader asks for what they do. */
export class LoadedScripts {
  readonly #words: readonly (readonly [name: string, words: ReadonlySet<string>])[];
  /** Custom properties that any of them reads. */
  readonly customProperties: ReadonlySet<string>;

  /** @param scripts text by file name */
  constructor(scripts: ReadonlyMap<string, string>) {
    this.#words = [...scripts].map(([name, text]) => [name, scriptWords(text)]);
    this.customProperties = new Set([...scripts.values()].flatMap((text) => text.match(/--[\w-]+/g) ?? []));
  }

  /** The words of those that a page names. */
  wordsFor(markup: string): ReadonlySet<string>[] {
    return this.#words.filter(([name]) => markup.includes(name)).map(([, words]) => words);
  }
}
