import type { Rule } from '../rule.ts';

export const rangeCover: Rule = {
  name: 'range-cover',
  description: 'The ranges of a protocol are in order, without a gap and without overlap, and hold every code.',
  check({ protocols, codes }, report) {
    for (const { protocol, document, entry } of protocols) {
      for (const code of codes.filter((candidate) => candidate.protocol === protocol)) {
        const number = code.entry.code;
        if (entry.ranges.some(({ first, last }) => first <= number && number <= last)) continue;
        report(
          code.document.file,
          code.document.lineOf(['code']),
          `"code" is ${number}, which no range of protocol.yaml holds. Correct the number, or add its range there.`,
        );
      }
      entry.ranges.forEach(({ first, last }, index) => {
        const path = ['ranges', index, 'first'];
        const expected = index === 0 ? first : (entry.ranges[index - 1]?.last ?? 0) + 1;
        if (first !== expected) {
          report(
            document.file,
            document.lineOf(path),
            `"${path.join('.')}" is ${first}, but the range before it ends at ${expected - 1}. Begin it at ${expected}.`,
          );
        }
        if (last < first) {
          report(
            document.file,
            document.lineOf(['ranges', index, 'last']),
            `"ranges.${index}.last" is ${last}, below its first number ${first}. Correct one of the two.`,
          );
        }
      });
    }
  },
};
