import { readFileSync } from 'node:fs';

/** The words of a code that the published pages fix. */
export interface GivenWords {
  readonly name: string;
  readonly description: string;
  readonly when: string;
  readonly fix: string;
}

interface GivenFile {
  readonly protocol: string;
  readonly category: string;
  readonly codes: Readonly<Record<string, GivenWords>>;
}

/** The folder of the protocol whose codes the file gives. */
export const givenProtocol = 'websocket';

// given-words.json is a copy of what was published, and is never edited.
const given = JSON.parse(readFileSync(new URL('given-words.json', import.meta.url), 'utf8')) as GivenFile;

/** The published words, by the number of their code. */
export const givenWords: ReadonlyMap<number, GivenWords> = new Map(
  Object.entries(given.codes).map(([number, words]) => [Number(number), words]),
);
export const { protocol: givenName, category: givenCategory } = given;
