import type { Rule } from '../../../src/schema/rule.ts';
import { givenProtocol, givenWords } from '../given-words.ts';
import { passagesOf } from '../passages.ts';

export const emDash: Rule = {
  name: 'em-dash',
  description: 'Prose has no em dash, but in the words of the published pages.',
  check(corpus, report) {
    for (const { file, field, text, lineAt } of passagesOf(corpus)) {
      const index = text.indexOf('—');
      if (index < 0 || isGiven(file, field)) continue;
      report(file, lineAt(index), `"${field}" has an em dash. Write a comma, a colon or two sentences.`);
    }
  },
};

/** Whether a field was published; the rule of the given words watches over those. */
function isGiven(file: string, field: string): boolean {
  const number = new RegExp(`^content/${givenProtocol}/(\\d+)/en\\.mdx$`).exec(file)?.[1];
  return givenWords.has(Number(number)) && ['description', 'when', 'fix'].includes(field);
}
