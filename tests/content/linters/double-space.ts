import type { Rule } from '../../../src/schema/rule.ts';
import { passagesOf } from '../passages.ts';

export const doubleSpace: Rule = {
  name: 'double-space',
  description: 'One space stands between two words.',
  check(corpus, report) {
    for (const { file, field, text, lineAt } of passagesOf(corpus)) {
      for (const { index } of text.matchAll(/(?<=\S)[ \u00A0]{2,}(?=\S)/g)) {
        const before = text.slice(Math.max(0, index - 12), index);
        report(file, lineAt(index), `"${field}" has two spaces after "${before}". Remove one.`);
      }
    }
  },
};
