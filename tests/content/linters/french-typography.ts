import type { Rule } from '../../../src/schema/rule.ts';
import { passagesOf } from '../passages.ts';

const faults: readonly { readonly pattern: RegExp; readonly remedy: string }[] = [
  {
    // A colon inside a number is a time or a ratio; a slash or a mask belongs to an address or to code.
    pattern: /(?<![\u00A0!?])(?:[;!?]|:(?![\d/■]))/g,
    remedy: 'Put a no-break space (U+00A0) before it.',
  },
  { pattern: /«(?!\u00A0)/g, remedy: 'Put a no-break space (U+00A0) after it.' },
  { pattern: /(?<!\u00A0)»/g, remedy: 'Put a no-break space (U+00A0) before it.' },
  { pattern: /'/g, remedy: 'Write ’.' },
  { pattern: /"/g, remedy: 'Write « and », with no-break spaces inside.' },
];

export const frenchTypography: Rule = {
  name: 'french-typography',
  description: 'French has no-break spaces before : ; ! ? and inside « », and ’ for an apostrophe.',
  check(corpus, report) {
    for (const { file, field, text, lineAt } of passagesOf(corpus).filter(({ locale }) => locale === 'fr')) {
      for (const { pattern, remedy } of faults) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const before = text.slice(Math.max(0, index - 12), index);
          report(file, lineAt(index), `"${field}" has ${found} after "${before}". ${remedy}`);
        }
      }
    }
  },
};
