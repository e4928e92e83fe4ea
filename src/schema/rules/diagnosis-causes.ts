import type { CheckedDiagnosis } from '../corpus.ts';
import { placesIn } from '../diagnosis-places.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../problem.ts';
import type { Rule } from '../rule.ts';

export const diagnosisCauses: Rule = {
  name: 'diagnosis-causes',
  description: 'Every cause to which answers lead is listed, and says where it was seen or read.',
  check({ diagnoses, causes, faulty }, report) {
    for (const diagnosis of diagnoses) {
      if (faulty.has(diagnosis.protocol, 'causes.yaml')) continue;
      const shared = causes
        .filter(({ protocol }) => protocol === diagnosis.protocol)
        .flatMap(({ entry }) => entry.causes);
      const sharedIds = shared.map(({ id }) => id);
      checkLists(diagnosis, sharedIds, report);
      checkOwn(diagnosis, sharedIds, report);
    }
  },
};

function checkLists({ document, entry }: CheckedDiagnosis, sharedIds: readonly string[], report: Report): void {
  const known = [...sharedIds, ...entry.causes.map(({ id }) => id)];
  for (const { entry: place, path } of placesIn(entry)) {
    const ids = place.causes?.map(({ id }) => id) ?? [];
    for (const [index, { id, seen, sources }] of (place.causes ?? []).entries()) {
      const line = document.lineOf([...path, 'causes', index, 'id']);
      if (!known.includes(id)) {
        const meant = nearest(id, known);
        const remedy = meant === undefined ? 'Add it to "causes" here.' : `Write "${meant}" if you meant that.`;
        report(document.file, line, `"${id}" is no cause. ${remedy}`);
      }
      if (ids.indexOf(id) < index) report(document.file, line, `"${id}" stands in this list twice. Remove one.`);
      if (seen.length === 0 && sources.length === 0) {
        const remedy = 'Cite an observation under "seen", or else a source.';
        report(document.file, line, `"${id}" does not say where it was seen or read. ${remedy}`);
      }
    }
  }
}

/** The causes of the file itself: sorted, used, and none that causes.yaml has. */
function checkOwn({ document, entry }: CheckedDiagnosis, sharedIds: readonly string[], report: Report): void {
  const used = new Set(placesIn(entry).flatMap(({ entry: { causes = [] } }) => causes.map(({ id }) => id)));
  for (const [index, { id }] of entry.causes.entries()) {
    const line = document.lineOf(['causes', index, 'id']);
    const previous = entry.causes[index - 1]?.id;
    if (previous !== undefined && previous >= id) {
      report(document.file, line, `"${id}" stands below "${previous}". Sort the causes by id, each once.`);
    }
    if (sharedIds.includes(id)) report(document.file, line, `causes.yaml has "${id}" already. Remove it here.`);
    else if (!used.has(id)) report(document.file, line, `No answer leads to the cause "${id}". Remove it.`);
  }
}
