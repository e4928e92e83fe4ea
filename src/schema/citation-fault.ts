import type { CheckedObserved } from './corpus.ts';
import type { FaultyFiles } from './faulty-files.ts';
import { nearest } from './nearest.ts';
import { roles } from './role.ts';

/** An observation that a text cites: by which implementation, in which scenario, and as what. */
export interface ObservationCitation {
  readonly by?: string;
  readonly in?: string;
  readonly as?: string;
}

/**
 * What is wrong with a citation, with its remedy, to follow the name of the field; undefined where nothing is.
 *
 * @param observed what was observed of the protocol
 * @param faulty where an implementation may stand that is none of these
 */
export function citationFault(
  citation: ObservationCitation,
  protocol: string,
  observed: readonly CheckedObserved[],
  faulty: FaultyFiles,
): string | undefined {
  const { by = '', in: scenario = '', as } = citation;
  if (faulty.has(protocol, `observed/${by}.yaml`)) return undefined;
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
