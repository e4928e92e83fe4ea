import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedDiagnosis } from './corpus.ts';
import { diagnosisEntry } from './diagnosis.ts';
import { parseYaml } from './document.ts';
import type { Report } from './problem.ts';
import { checkShape } from './shape.ts';

const fileName = 'diagnosis.yaml';

/** Whether a protocol has such a file, whatever it holds. */
export function hasDiagnosis(root: string, protocol: string): boolean {
  return existsSync(join(root, protocol, fileName));
}

/** The questions that lead to the causes of a protocol; none where there is no such file. */
export function readDiagnosis(root: string, protocol: string, name: string, report: Report): CheckedDiagnosis[] {
  if (!hasDiagnosis(root, protocol)) return [];
  const text = readFileSync(join(root, protocol, fileName), 'utf8');
  const document = parseYaml(`${name}/${fileName}`, text, report);
  const entry = document && checkShape(diagnosisEntry, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}
