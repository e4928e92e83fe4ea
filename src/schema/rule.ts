import type { Corpus } from './corpus.ts';
import type { Report } from './problem.ts';

/** A rule that spans files. A build ends when any is broken. */
export interface Rule {
  /** The same as its file's name. */
  readonly name: string;
  /** What holds when the rule is kept, in one sentence. */
  readonly description: string;
  check(corpus: Corpus, report: Report): void;
}
