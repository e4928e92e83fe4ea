import { yamlFiles } from './checked-file.ts';
import type { CheckedDiagnosis } from './corpus.ts';
import { diagnosisEntry } from './diagnosis.ts';
import type { ProtocolFolder } from './protocol-folder.ts';

const fileName = 'diagnosis.yaml';
const diagnoses = yamlFiles(diagnosisEntry);

/** Whether a protocol has such a file, whatever it holds. */
export function hasDiagnosis(folder: ProtocolFolder): boolean {
  return folder.has(fileName);
}

/** The questions that lead to the causes of a protocol; none where there is no such file. */
export function readDiagnosis(folder: ProtocolFolder): CheckedDiagnosis[] {
  return folder.file(fileName, diagnoses);
}
