import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { listScenarios } from '../scenario.ts';

export const sequenceScenario: Rule = {
  name: 'sequence-scenario',
  description: 'The scenario that the picture of a code rests on stands in the catalogue.',
  check({ codes, scenarios, faulty }, report) {
    for (const { protocol, document, entry } of codes) {
      const { sequence } = entry;
      if (faulty.has(protocol, 'scenarios.yaml')) continue;
      if (sequence === undefined || !('seen' in sequence) || sequence.seen === undefined) continue;
      const { seen } = sequence;
      const catalogue = scenarios.find((one) => one.protocol === protocol);
      const known = catalogue === undefined ? [] : listScenarios(catalogue.entry).map(({ id }) => id);
      if (known.includes(seen)) continue;
      const meant = nearest(seen, known);
      const remedy = meant === undefined ? 'Name one of scenarios.yaml.' : `Write "${meant}" if you meant that.`;
      report(
        document.file,
        document.lineOf(['sequence', 'seen']),
        `"sequence.seen" names "${seen}", which is no scenario of this protocol. ${remedy}`,
      );
    }
  },
};
