import { basename, join } from 'node:path';
import type { CheckedFile, Memory, ReadFile } from './checked-file.ts';
import type { SourceDocument } from './document.ts';
import { idOfFile, type IdFiles } from './id-file.ts';
import { listFolder, type Listing } from './listing.ts';
import type { Report } from './problem.ts';

/** The folder of a protocol, while it is read. */
export class ProtocolFolder {
  /** Name of the folder: the id of the protocol. */
  readonly protocol: string;
  /** Its path as the person knows it: `content/websocket`. */
  readonly name: string;
  readonly report: Report;
  readonly #path: string;
  readonly #memory: Memory;
  readonly #listing: Listing;
  readonly #asked = new Set<string>();

  constructor(contentRoot: string, protocol: string, report: Report, memory: Memory) {
    this.protocol = protocol;
    this.name = `${basename(contentRoot)}/${protocol}`;
    this.report = report;
    this.#path = join(contentRoot, protocol);
    this.#memory = memory;
    this.#listing = listFolder(this.#path, this.name, report);
  }

  /** Whether a file stands in it, whatever it holds. */
  has(file: string): boolean {
    this.#asked.add(file);
    const { files, folders, odd } = this.#listing;
    return [...files, ...folders, ...odd].includes(file);
  }

  /** A file of the folder; none where it is not there, or its shape is wrong. */
  file<Entry>(
    file: string,
    read: ReadFile<CheckedFile<Entry>>,
  ): { readonly protocol: string; readonly document: SourceDocument; readonly entry: Entry }[] {
    if (!this.has(file)) return [];
    const found = this.read(file, read);
    if (found?.entry === undefined) return [];
    return [{ protocol: this.protocol, document: found.document, entry: found.entry }];
  }

  /** The files of a folder in it that are named after ids, by these; those alone whose shape is right. */
  filesById<Entry>(
    folder: string,
    kind: IdFiles,
    read: ReadFile<CheckedFile<Entry>>,
  ): { readonly protocol: string; readonly id: string; readonly document: SourceDocument; readonly entry: Entry }[] {
    this.#asked.add(folder);
    const { folders, files } = listFolder(join(this.#path, folder), `${this.name}/${folder}`, this.report);
    for (const inner of folders) {
      this.report(
        `${this.name}/${folder}/${inner}`,
        1,
        `The folder "${folder}" holds files alone. Remove this folder.`,
      );
    }
    return files.flatMap((file) => {
      const id = idOfFile(`${this.name}/${folder}/${file}`, file, kind, this.report);
      const found = id === undefined ? undefined : this.read(`${folder}/${file}`, read);
      if (id === undefined || found?.entry === undefined) return [];
      return [{ protocol: this.protocol, id, document: found.document, entry: found.entry }];
    });
  }

  /** Reads a file whose path is given from the folder. */
  read<Result>(file: string, read: ReadFile<Result>): Result | undefined {
    return read(join(this.#path, file), `${this.name}/${file}`, this.report, this.#memory);
  }

  /** The names of the folders that nobody has asked for: those of the codes. */
  codeFolders(): readonly string[] {
    return this.#listing.folders.filter((folder) => !this.#asked.has(folder));
  }

  /** What stands in a folder of it. */
  list(folder: string): Listing {
    return listFolder(join(this.#path, folder), `${this.name}/${folder}`, this.report);
  }

  /** Reports files that nobody has asked for: what they hold would be lost without a word. */
  reportUnasked(nearestOf: (file: string, known: readonly string[]) => string | undefined): void {
    for (const file of this.#listing.files.filter((name) => !this.#asked.has(name))) {
      const meant = nearestOf(file, [...this.#asked]);
      const remedy = meant === undefined ? 'Remove it.' : `Rename it to "${meant}" if you meant that, or remove it.`;
      this.report(`${this.name}/${file}`, 1, `"${file}" is not a file of a protocol. ${remedy}`);
    }
  }
}
