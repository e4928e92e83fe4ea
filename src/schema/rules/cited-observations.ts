import { tagsIn } from '../body.ts';
import type { CheckedObserved } from '../corpus.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { roles } from '../role.ts';

export const citedObservations: Rule = {
  name: 'cited-observations',
  description: 'What the text of a code cites as seen was seen.',
  check({ originals, observed }, report) {
    for (const { protocol, document } of originals.values()) {
      if (document === undefined) continue;
      const own = observed.filter((one) => one.protocol === protocol);
      for (const { name, attributes, line } of tagsIn(document.body, document.bodyLine)) {
        if (name !== 'Seen') continue;
        const fault = faultOf(attributes, own);
        if (fault !== undefined) report(document.file, line, `"<Seen>" ${fault}`);
      }
    }
  },
};

/** What is wrong with a citation, with its remedy; undefined where nothing is. */
function faultOf(attributes: Readonly<Record<string, string>>, observed: readonly CheckedObserved[]) {
  const { by = '', in: scenario = '', as } = attributes;
  const entry = observed.find(({ implementation }) => implementation === by)?.entry;
  if (entry === undefined) {
    return `names "${by}", which was not observed. ${remedy(
      by,
      observed.map(({ implementation }) => implementation),
    )}`;
  }
  const own = roles.filter((role) => entry[role] !== undefined);
  if (as === undefined && own.length > 1) {
    return `must say in which role ${by} was observed. Add as="${own.join('" or as="')}".`;
  }
  const role = own.find((one) => one === (as ?? own[0]));
  if (role === undefined)
    return `names the role "${as ?? ''}", in which ${by} was not observed. Write "${own.join('" or "')}".`;
  const recorded = entry[role] ?? {};
  const observation = recorded[scenario];
  if (observation === undefined) {
    return `names "${scenario}", which is not recorded of ${by}. ${remedy(scenario, Object.keys(recorded))}`;
  }
  return 'unable' in observation
    ? `cites ${scenario} of ${by}, which could not be tried. Cite what was seen.`
    : undefined;
}

function remedy(given: string, known: readonly string[]): string {
  const meant = nearest(given, known);
  return meant === undefined ? 'Run npm run observe, or cite another.' : `Write "${meant}" if you meant that.`;
}
