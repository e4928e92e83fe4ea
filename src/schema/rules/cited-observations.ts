import { tagsOf } from '../body.ts';
import { citationFault } from '../citation-fault.ts';
import type { Rule } from '../rule.ts';

export const citedObservations: Rule = {
  name: 'cited-observations',
  description: 'What the text of a code cites as seen was seen.',
  check({ originals, translationFiles, observed, faulty }, report) {
    for (const { protocol, document } of [...originals.values(), ...translationFiles]) {
      if (document === undefined) continue;
      const own = observed.filter((one) => one.protocol === protocol);
      for (const { name, attributes, line } of tagsOf(document)) {
        if (name !== 'Seen') continue;
        const fault = citationFault(attributes, protocol, own, faulty);
        if (fault !== undefined) report(document.file, line, `"<Seen>" ${fault}`);
      }
    }
  },
};
