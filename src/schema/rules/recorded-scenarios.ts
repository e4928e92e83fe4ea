import type { CheckedObserved } from '../corpus.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { roles } from '../role.ts';
import { listScenarios, type Scenario } from '../scenario.ts';

export const recordedScenarios: Rule = {
  name: 'recorded-scenarios',
  description: 'What was observed stands under a scenario of the catalogue, and none of the role is left out.',
  check({ scenarios, observed, faulty }, report) {
    for (const { entry, document } of scenarios) {
      const ids = new Set<string>();
      for (const { id, path } of listScenarios(entry)) {
        const line = document.lineOf([...path, 'id']);
        if (ids.has(id)) report(document.file, line, `"${id}" is the id of two scenarios. Rename one of the two.`);
        ids.add(id);
      }
    }
    for (const seen of observed) {
      const catalogue = scenarios.find(({ protocol }) => protocol === seen.protocol);
      if (catalogue !== undefined && !faulty.has(seen.protocol, 'scenarios.yaml')) {
        checkRecorded(seen, listScenarios(catalogue.entry), report);
      }
    }
  },
};

function checkRecorded({ document, entry }: CheckedObserved, scenarios: readonly Scenario[], report: Report): void {
  for (const role of roles) {
    const recorded = entry[role];
    if (recorded === undefined) continue;
    const known = scenarios.filter((scenario) => scenario.roles.includes(role)).map(({ id }) => id);
    for (const id of Object.keys(recorded)) {
      if (known.includes(id)) continue;
      const meant = nearest(id, known);
      const remedy = meant === undefined ? 'Add it there, or remove it here.' : `Write "${meant}" if you meant that.`;
      report(
        document.file,
        document.lineOf([role, id]),
        `"${role}.${id}" is not a scenario of a ${role} in scenarios.yaml. ${remedy}`,
      );
    }
    const missing = known.filter((id) => !Object.hasOwn(recorded, id));
    const [first] = missing;
    if (first === undefined) continue;
    const others = missing.length === 1 ? '' : ` and ${missing.length - 1} more`;
    report(
      document.file,
      document.lineOf([role]),
      `"${role}" does not record ${first}${others}. Run npm run observe, which records what cannot be tried, too.`,
    );
  }
  if (roles.every((role) => entry[role] === undefined)) {
    report(
      document.file,
      1,
      `Nothing was observed: there is no "${roles.join('", "')}". Add one, or remove this file.`,
    );
  }
}
