import { basename, dirname } from 'node:path';
import type { Problem } from './problem.ts';

/**
 * The files and folders of the content that are wrong in themselves. What others say of them cannot be judged: a rule
 * that did would name hundreds of faults, of which none is one.
 */
export class FaultyFiles {
  readonly #paths: ReadonlySet<string>;

  /** @param contentRoot the folder whose name begins the path of each problem */
  constructor(contentRoot: string, problems: readonly Problem[]) {
    const lead = `${basename(contentRoot)}/`;
    this.#paths = new Set(problems.flatMap(({ file }) => (file.startsWith(lead) ? [file.slice(lead.length)] : [])));
  }

  /**
   * Whether a file of a protocol is one of them, or stands in a folder that is.
   *
   * @param file its path from the folder of the protocol: `observed/ws.yaml`
   */
  has(protocol: string, file: string): boolean {
    return [`${protocol}/${file}`, `${protocol}/${dirname(file)}`].some((path) => this.#paths.has(path));
  }

  /** Whether a folder of a protocol, or anything in it, is one of them. */
  hasIn(protocol: string, folder: string): boolean {
    const path = `${protocol}/${folder}`;
    return [...this.#paths].some((one) => one === path || one.startsWith(`${path}/`));
  }
}
