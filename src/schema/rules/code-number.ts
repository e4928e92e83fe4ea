import type { Rule } from '../rule.ts';

export const codeNumber: Rule = {
  name: 'code-number',
  description: 'A code stands in the folder of its number, and no number stands twice in a protocol.',
  check({ codes }, report) {
    const first = new Map<string, string>();
    for (const { protocol, folder, document, entry } of codes) {
      const line = document.lineOf(['code']);
      const identity = `${protocol}/${entry.code}`;
      const other = first.get(identity);
      if (other !== undefined) {
        report(
          document.file,
          line,
          `"code" is ${entry.code}, which ${other} already describes. Remove one of the two.`,
        );
      } else {
        first.set(identity, document.file);
      }
      if (String(entry.code) !== folder) {
        report(
          document.file,
          line,
          `"code" is ${entry.code}, but the folder is "${folder}". Correct the number or rename the folder.`,
        );
      }
    }
  },
};
