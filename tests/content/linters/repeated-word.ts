import type { Rule } from '../../../src/schema/rule.ts';
import { passagesOf } from '../passages.ts';

/** Words that stand twice in good French: « nous nous reconnectons ». */
const allowed = new Set(['nous', 'vous']);

export const repeatedWord: Rule = {
  name: 'repeated-word',
  description: 'No word stands twice in a row.',
  check(corpus, report) {
    for (const { file, field, text, lineAt } of passagesOf(corpus)) {
      for (const { 1: word = '', index } of text.matchAll(/(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu)) {
        if (allowed.has(word.toLowerCase())) continue;
        report(file, lineAt(index), `"${field}" has "${word}" twice in a row. Remove one of the two.`);
      }
    }
  },
};
