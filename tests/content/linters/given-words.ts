import type { Rule } from '../../../src/schema/rule.ts';
import { givenProtocol, givenWords } from '../given-words.ts';

export const givenWordsRule: Rule = {
  name: 'given-words',
  description: 'The six codes of the published pages have their words, letter for letter.',
  check({ codes }, report) {
    for (const [number, given] of givenWords) {
      const code = codes.find(({ protocol, entry }) => protocol === givenProtocol && entry.code === number);
      if (code === undefined) {
        report(`content/${givenProtocol}/${number}/en.mdx`, 1, `${number} was published, and is missing. Add it.`);
        continue;
      }
      for (const field of ['name', 'description', 'when', 'fix'] as const) {
        if (code.entry[field] === given[field]) continue;
        const { document } = code;
        report(document.file, document.lineOf([field]), `"${field}" was published as "${given[field]}". Write that.`);
      }
    }
  },
};
