import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedDiagnosis } from './corpus.ts';
import { diagnosisEntry } from './diagnosis.ts';
import { parseYaml } from './document.ts';
import type { Report } from './problem.ts';
import { checkShape } from './shape.ts';

/** The questions that lead to the causes of a protocol; none where there is no such file. */
export function readDiagnosis(root: string, protocol: string, name: string, report: Report): CheckedDiagnosis[] {
  const path = join(root, protocol, 'diagnosis.yaml');
  if (!existsSync(path)) return [];
  const document = parseYaml(`${name}/diagnosis.yaml`, readFileSync(path, 'utf8'), report);
  const entry = document && checkShape(diagnosisEntry, document, report);
  return document && entry ? [{ protocol, document, entry }] : [];
}
