import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { listScenarios, scenarioCatalogue, type Scenario } from '../../../src/schema/scenario.ts';

const folder = new URL('../../../content/websocket/', import.meta.url);

/** Every scenario, in the order of `content/websocket/scenarios.yaml`. */
export function readScenarios(): Scenario[] {
  return listScenarios(scenarioCatalogue.parse(parse(readFileSync(new URL('scenarios.yaml', folder), 'utf8'))));
}

/** Where results are recorded. */
export const resultsFolder = fileURLToPath(new URL('observed', folder));
