import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readCorpus, type Corpus } from '../../src/schema/corpus.ts';
import { formatProblem, type Problem } from '../../src/schema/problem.ts';
import { settings } from '../../src/settings.ts';
import { mutations, type Change } from './mutations.ts';
import { Random } from './random.ts';
import { readBySite, readPlainly, readingFaults } from './reading.ts';
import { Shown, shownFaults } from './shown.ts';

/** What became of changed content. */
export type Verdict = 'refused' | 'same' | 'changed' | 'no change';

/** A try, and what it came to. */
export interface Outcome {
  readonly index: number;
  readonly kind: string;
  readonly files: readonly string[];
  readonly verdict: Verdict;
  /** What is not as promised. */
  readonly faults: readonly string[];
  readonly milliseconds: number;
}

/** The longest that reading may take, whatever the content. */
const mostMilliseconds = 10_000;

const kinds = Object.keys(mutations);

/** The real content in a folder of its own, in which it is changed and put right again. */
export class Bench {
  readonly root = mkdtempSync(join(tmpdir(), 'wirecodes-fuzz-'));
  readonly #files: ReadonlyMap<string, Buffer>;
  readonly #memory = {};
  readonly #corpus: Corpus;
  readonly #shown: Shown;

  constructor() {
    process.once('exit', () => {
      rmSync(this.root, { recursive: true, force: true });
    });
    cpSync(settings.contentRoot, join(this.root, 'content'), { recursive: true });
    cpSync(settings.localesRoot, join(this.root, 'locales'), { recursive: true });
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'LICENSE.md')
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort();
    this.#files = new Map(names.map((name) => [name, readFileSync(join(this.root, name))]));
    const { corpus, problems } = this.#read();
    assert.deepEqual(problems, [], 'The content itself is not accepted.');
    this.#corpus = corpus;
    this.#shown = new Shown(corpus);
  }

  /** The change that a seed and a number stand for. */
  changeOf(seed: number, index: number): { readonly kind: string; readonly change: Change } {
    const random = new Random(seed * 1_000_003 + index);
    const kind = kinds[index % kinds.length] ?? '';
    return { kind, change: mutations[kind]?.(this.#files, random) ?? new Map() };
  }

  /** Changes the content, and tells what becomes of it. */
  async try(seed: number, index: number): Promise<Outcome> {
    const { kind, change } = this.changeOf(seed, index);
    const files = [...change.keys()];
    const start = performance.now();
    const { verdict, faults } = await this.judge(change);
    const milliseconds = performance.now() - start;
    return { index, kind, files, verdict, faults, milliseconds };
  }

  /**
   * What becomes of a change.
   *
   * @param isLookedAt what is accepted is compared with what pages say
   */
  async judge(change: Change, isLookedAt = true): Promise<Pick<Outcome, 'verdict' | 'faults'>> {
    const isNothing = [...change].every(([file, bytes]) => {
      const before = this.#files.get(file);
      return bytes === null ? before === undefined : before?.equals(bytes) === true;
    });
    if (isNothing) return { verdict: 'no change', faults: [] };
    this.apply(change);
    try {
      const start = performance.now();
      const { corpus, problems } = this.#read();
      const milliseconds = performance.now() - start;
      const slow = milliseconds > mostMilliseconds ? [`It takes ${Math.round(milliseconds)} ms to read.`] : [];
      if (problems.length > 0)
        return { verdict: 'refused', faults: [...slow, ...this.#refusalFaults(problems, change)] };
      if (!isLookedAt) return { verdict: 'changed', faults: [] };
      const isSame = isDeepStrictEqual(plain(corpus), plain(this.#corpus));
      const faults = await this.#acceptedFaults(change, corpus, isSame);
      return { verdict: isSame ? 'same' : 'changed', faults: [...slow, ...faults] };
    } catch (error) {
      return {
        verdict: 'refused',
        faults: [`It throws: ${error instanceof Error ? (error.stack ?? '') : String(error)}`],
      };
    } finally {
      this.#restore(change);
    }
  }

  /** Writes a change into the folder. */
  apply(change: Change): void {
    for (const [file, bytes] of change) {
      const path = join(this.root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (bytes === null) rmSync(path, { force: true });
      else writeFileSync(path, bytes);
    }
  }

  #restore(change: Change): void {
    for (const file of change.keys()) {
      const before = this.#files.get(file);
      this.apply(new Map([[file, before ?? null]]));
      const folder = dirname(file);
      const isLeft = ![...this.#files.keys()].some((name) => name.startsWith(`${folder}/`));
      if (isLeft) rmSync(join(this.root, folder), { recursive: true, force: true });
    }
  }

  #read(): { corpus: Corpus; problems: Problem[] } {
    return readCorpus(join(this.root, 'content'), join(this.root, 'locales'), this.#memory);
  }

  /** Whether what a refusal says can be followed: file, line that there is, and a sentence. */
  #refusalFaults(problems: readonly Problem[], change: Change): string[] {
    return problems.flatMap((problem) => {
      const line = formatProblem(problem);
      const faults: string[] = [];
      if (!/^[^\s:][^\n]*:\d+ \P{Ll}[^\n]*[.?"]$/u.test(line)) faults.push(`This is no sentence: ${line}`);
      if (/report it with that change\.$/.test(line)) faults.push(`The check itself fails: ${line}`);
      // What stands between quotes is the file's.
      if (/\n\s+at |node_modules|\[object|\bundefined\b/.test(line.replace(/"[^"]*"/g, '""')))
        faults.push(`This is no sentence: ${line}`);
      const bytes = change.has(problem.file) ? change.get(problem.file) : this.#files.get(problem.file);
      const lines = bytes == null ? 1 : bytes.toString('latin1').split('\n').length;
      if (problem.line < 1 || problem.line > lines) faults.push(`There is no such line: ${line}`);
      return faults;
    });
  }

  async #acceptedFaults(change: Change, corpus: Corpus, isSame: boolean): Promise<string[]> {
    const faults: string[] = [];
    const after = isSame ? undefined : new Shown(corpus);
    for (const [file, bytes] of change) {
      if (bytes === null) continue;
      if (/^\s*(?:[<>]{7}|={7})(?:\s|$)/m.test(bytes.toString('utf8'))) faults.push(`${file} has marks of a merge.`);
      const reading = readPlainly(file, bytes);
      faults.push(...readingFaults(file, reading, readBySite(corpus, file)));
      const before = this.#files.get(file);
      if (after === undefined) continue;
      const was = before && readPlainly(file, before);
      faults.push(...(await shownFaults(file, this.#shown, after, was, reading)));
    }
    return faults;
  }
}

/** What a corpus holds, without the documents that know its lines. */
function plain(corpus: Corpus): unknown {
  return JSON.parse(
    JSON.stringify(corpus, (key, value: unknown) => {
      if (key === 'document' && typeof value === 'object' && value !== null) {
        return 'body' in value && typeof value.body === 'string' ? value.body.replaceAll('\r\n', '\n') : undefined;
      }
      return value instanceof Map || value instanceof Set ? [...value.keys()] : value;
    }),
  );
}
