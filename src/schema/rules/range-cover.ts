import type { CodeEntry } from '../code.ts';
import type { ProtocolEntry } from '../protocol.ts';
import type { Rule } from '../rule.ts';

type Standing = CodeEntry['facts']['standing']['value'];

/** What a number can be, by what its range is set aside for. */
const standingsIn: Readonly<Record<ProtocolEntry['ranges'][number]['standing'], readonly Standing[]>> = {
  unused: ['reserved', 'unassigned'],
  registered: ['registered', 'reserved', 'unassigned'],
  unassigned: ['unassigned', 'reserved'],
  registrable: ['registered', 'reserved', 'unassigned'],
  private: ['private'],
  undefined: ['unassigned', 'private'],
};

export const rangeCover: Rule = {
  name: 'range-cover',
  description: 'The ranges of a protocol are in order, without a gap and without overlap, and hold every code.',
  check({ protocols, codes }, report) {
    for (const { protocol, document, entry } of protocols) {
      for (const code of codes.filter((candidate) => candidate.protocol === protocol)) {
        const number = code.entry.code;
        const range = entry.ranges.find(({ first, last }) => first <= number && number <= last);
        if (range !== undefined) {
          const { value } = code.entry.facts.standing;
          if (standingsIn[range.standing].includes(value)) continue;
          const remedy = `Correct it, or the range. It may be ${standingsIn[range.standing].join(' or ')}.`;
          report(
            code.document.file,
            code.document.lineOf(['facts', 'standing', 'value']),
            `"facts.standing.value" is "${value}", but the range of ${number} is "${range.standing}" in protocol.yaml. ${remedy}`,
          );
          continue;
        }
        // Where the ranges are wrong in themselves, that is told below.
        if (entry.ranges.some(({ first, last }) => last < first)) continue;
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
