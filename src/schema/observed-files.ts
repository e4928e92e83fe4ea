import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedExceptions, CheckedObserved, CheckedScenarios } from './corpus.ts';
import { parseYaml } from './document.ts';
import { exceptionList } from './exception.ts';
import { idOfFile } from './id-file.ts';
import { observedEntry } from './observation.ts';
import type { Report } from './problem.ts';
import { scenarioCatalogue } from './scenario.ts';
import { checkShape } from './shape.ts';

/** The folder of a protocol that holds what was seen; the others are codes. */
export const observedFolder = 'observed';

/** What `/<protocol>/observed/` has a page for beside the implementations. */
const taken = ['method'];

/** The scenarios of a protocol; undefined where it has none, or none that can be read. */
export function readScenarios(root: string, protocol: string, name: string, report: Report): CheckedScenarios[] {
  const path = join(root, protocol, 'scenarios.yaml');
  if (!existsSync(path)) return [];
  const document = parseYaml(`${name}/scenarios.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(scenarioCatalogue, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}

/** The facts of a protocol that stand although something else was seen; none where there is no such file. */
export function readExceptions(root: string, protocol: string, name: string, report: Report): CheckedExceptions[] {
  const path = join(root, protocol, 'exceptions.yaml');
  if (!existsSync(path)) return [];
  const document = parseYaml(`${name}/exceptions.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(exceptionList, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}

/** What was seen with each implementation of a protocol, by the names of the files. */
export function readObserved(root: string, protocol: string, name: string, report: Report): CheckedObserved[] {
  const folder = join(root, protocol, observedFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const path = `${name}/${observedFolder}/${file}`;
      const implementation = checkObservedName(path, file, report);
      if (implementation === undefined) return [];
      const document = parseYaml(path, readFileSync(join(folder, file), 'utf8'), report);
      const entry = document && checkShape(observedEntry, document, report);
      return document && entry ? [{ protocol, implementation, document, entry }] : [];
    });
}

/** The id of an implementation, from the name of its file; undefined where that has another form, which is reported. */
function checkObservedName(path: string, file: string, report: Report): string | undefined {
  const id = idOfFile(path, file, { kind: 'a file of what was observed', example: 'java-net-http.yaml' }, report);
  if (id === undefined || !taken.includes(id)) return id;
  report(path, 1, `"${id}" is the address of another page of what was observed. Name the file otherwise.`);
  return undefined;
}
