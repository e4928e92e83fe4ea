import type { Corpus } from '../../src/schema/corpus.ts';
import { sortProblems, type Problem } from '../../src/schema/problem.ts';
import type { Rule } from '../../src/schema/rule.ts';
import { doubleSpace } from './linters/double-space.ts';
import { emDash } from './linters/em-dash.ts';
import { frenchTypography } from './linters/french-typography.ts';
import { givenHeadings } from './linters/given-headings.ts';
import { givenWordsRule } from './linters/given-words.ts';
import { glossaryRule } from './linters/glossary.ts';
import { japaneseTypography } from './linters/japanese-typography.ts';
import { knownConfusions } from './linters/known-confusions.ts';
import { opening } from './linters/opening.ts';
import { repeatedWord } from './linters/repeated-word.ts';

/**
 * What the words of the content must keep. A build does not ask for it: a slip in the prose is no reason to publish
 * nothing. `npm run lint` and the tests do.
 */
export const linters: readonly Rule[] = [
  doubleSpace,
  emDash,
  frenchTypography,
  glossaryRule,
  givenHeadings,
  givenWordsRule,
  japaneseTypography,
  knownConfusions,
  opening,
  repeatedWord,
];

/** What a linter finds, sorted by file and line. */
export function findingsOf(linter: Rule, corpus: Corpus): Problem[] {
  const problems: Problem[] = [];
  linter.check(corpus, (file, line, message) => problems.push({ file, line, message }));
  return sortProblems(problems);
}
