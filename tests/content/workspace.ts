import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A small content that keeps every rule: one protocol, three codes, one translation. */
const validContent = join(import.meta.dirname, 'fixtures/valid/content');

/** A copy of `content/` and `locales/` in a temporary folder, to be edited. Paths are given from that folder. */
export class Workspace {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Replaces the first occurrence. Throws when there is none, so that an edit never does nothing. */
  replace(file: string, part: string | RegExp, by: string): void {
    const text = this.read(file);
    const edited = text.replace(part, () => by);
    if (edited === text) throw new Error(`${file} holds no ${String(part)} to replace.`);
    this.write(file, edited);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    renameSync(join(this.root, from), join(this.root, to));
  }

  /** A printed line whose number is given as `«text»`: with the line of the file on which that text first stands. */
  numbered(line: string): string {
    const { file, text } = /^(?<file>[^:]+):«(?<text>[^»]+)»/.exec(line)?.groups ?? {};
    if (file === undefined || text === undefined) return line;
    return line.replace(`«${text}»`, () => String(this.lineOf(file, text)));
  }

  /** Line of a file, from 1, on which a text first stands; where it begins with a line end, the line after that. */
  lineOf(file: string, text: string): number {
    const index = this.read(file).indexOf(text);
    if (index < 0) throw new Error(`${file} holds no ${text}.`);
    const lead = /^\n*/.exec(text)?.[0].length ?? 0;
    return this.read(file)
      .slice(0, index + lead)
      .split('\n').length;
  }
}

/**
 * Runs a test in a copy of a content and of the project's `locales/`, and removes the copy.
 *
 * @param content folder to copy, by default the valid fixture
 */
export function inWorkspace<Result>(run: (workspace: Workspace) => Result, content = validContent): Result {
  const root = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  try {
    // Links are followed, so that no edit reaches the original.
    const options = { recursive: true, dereference: true };
    cpSync(content, join(root, 'content'), options);
    cpSync(resolve('locales'), join(root, 'locales'), options);
    return run(new Workspace(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
