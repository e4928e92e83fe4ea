import type { Report } from './problem.ts';

/** What the files of a folder are, for who put another one there. */
export interface IdFiles {
  /** To follow "is not": "a file of a product". */
  readonly kind: string;
  /** A name as it should be: "discord-gateway.yaml". */
  readonly example: string;
}

/** The id that a file is named after; undefined where its name has another form, which is reported. */
export function idOfFile(path: string, file: string, { kind, example }: IdFiles, report: Report): string | undefined {
  const id = /^(.+)\.yaml$/.exec(file)?.[1];
  if (id === undefined) {
    report(path, 1, `"${file}" is not ${kind}: those end in ".yaml". Remove it.`);
  } else if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    report(path, 1, `"${id}" is no id. Name the file in lower-case words with hyphens: "${example}".`);
  } else {
    return id;
  }
  return undefined;
}
