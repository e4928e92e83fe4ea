import { yamlFiles } from './checked-file.ts';
import type { CheckedExceptions, CheckedObserved, CheckedScenarios } from './corpus.ts';
import { exceptionList } from './exception.ts';
import { observedEntry } from './observation.ts';
import type { ProtocolFolder } from './protocol-folder.ts';
import { scenarioCatalogue } from './scenario.ts';

/** What `/<protocol>/observed/` has a page for beside the implementations. */
const taken = ['method'];

const kind = { kind: 'a file of what was observed', example: 'java-net-http.yaml' };
const scenarios = yamlFiles(scenarioCatalogue);
const exceptions = yamlFiles(exceptionList);
const observed = yamlFiles(observedEntry);

/** The scenarios of a protocol; none where it has none, or none that can be read. */
export function readScenarios(folder: ProtocolFolder): CheckedScenarios[] {
  return folder.file('scenarios.yaml', scenarios);
}

/** The facts of a protocol that stand although something else was seen; none where there is no such file. */
export function readExceptions(folder: ProtocolFolder): CheckedExceptions[] {
  return folder.file('exceptions.yaml', exceptions);
}

/** What was seen with each implementation of a protocol, by the names of the files. */
export function readObserved(folder: ProtocolFolder): CheckedObserved[] {
  return folder.filesById('observed', kind, observed).flatMap(({ id, ...checked }) => {
    if (!taken.includes(id)) return [{ ...checked, implementation: id }];
    const sentence = `"${id}" is the address of another page of what was observed. Name the file otherwise.`;
    folder.report(checked.document.file, 1, sentence);
    return [];
  });
}
