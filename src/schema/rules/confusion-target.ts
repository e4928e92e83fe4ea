import type { Rule } from '../rule.ts';

export const confusionTarget: Rule = {
  name: 'confusion-target',
  description: 'A confusion names another code of the protocol, and each pair is declared once.',
  check({ codes, originals }, report) {
    const declared = new Map<string, string>();
    for (const { protocol, document, entry } of codes) {
      entry.confusedWith.forEach((confusion, index) => {
        const line = document.lineOf(['confusedWith', index, 'code']);
        const field = `"confusedWith.${index}.code" is ${confusion.code}`;
        if (confusion.code === entry.code) {
          report(document.file, line, `${field}, the code of this file itself. Name the other code.`);
          return;
        }
        if (!originals.has(`${protocol}/${confusion.code}`)) {
          report(
            document.file,
            line,
            `${field}, which has no entry in this protocol. Correct the number, or add ${confusion.code}/en.mdx.`,
          );
          return;
        }
        const pair = [entry.code, confusion.code].sort((a, b) => a - b).join('-vs-');
        const other = declared.get(`${protocol}/${pair}`);
        if (other !== undefined) {
          report(document.file, line, `${field}, and ${other} declares the same pair. Keep one of the two.`);
          return;
        }
        declared.set(`${protocol}/${pair}`, document.file);
      });
    }
  },
};
