import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { adapters } from './adapters/all.ts';
import { atMost } from './observatory/at-most.ts';
import { readScenarios, resultsFolder } from './observatory/catalogue.ts';
import { explainMissing, missingNeeds } from './observatory/needs.ts';
import { observeAll } from './observatory/observe-all.ts';
import { writeResults } from './observatory/results.ts';

const usage = `npm run observe -- [--only <implementation or scenario>,…] [--present] [--fresh]

Tries every scenario of content/websocket/scenarios.yaml on a real connection with every implementation, and records
what was seen in content/websocket/observed/. Takes minutes.

  --only     implementations and scenarios by id: ws,chromium,receive-1016; "lose-*" stands for all that begin like it
  --present  skips implementations that are not installed, in place of saying what is missing
  --fresh    forgets what is recorded for these implementations, in place of adding what else is seen
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    present: { type: 'boolean' },
    fresh: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const allScenarios = readScenarios();
const asked = (values.only ?? '').split(',').filter((name) => name !== '');
const unknown = asked.filter((name) => ![...adapters, ...allScenarios].some(({ id }) => matches(name, id)));
if (unknown.length > 0) {
  const known = adapters.map(({ id }) => id).join(', ');
  fail(`There is no ${unknown.join(', ')}. Implementations: ${known}. Scenarios: content/websocket/scenarios.yaml.`);
}
const scenarios = chosen(allScenarios);
const wanted = chosen(adapters);
const present = wanted.filter((adapter) => missingNeeds([adapter]).length === 0);
const missing = missingNeeds(wanted);
if (missing.length > 0 && !values.present) fail(explainMissing(missing));

// What runs is ended by those who started it when the process exits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const order = allScenarios.map(({ id }) => id);
const folder = await mkdtemp(join(tmpdir(), 'wirecodes-observe-'));
const began = performance.now();
let failures = 0;
let done = 0;
try {
  // Most of the time of a run is spent waiting for an end that does not come.
  await atMost(5, present, async (adapter) => {
    try {
      const seen = await observeAll(adapter, scenarios, folder, (role, count, all) => {
        if (count % 40 === 0 || count === all) {
          say(`${adapter.name} as a ${role}: ${String(count)} of ${String(all)}`);
        }
      });
      const changed = writeResults(resultsFolder, adapter.id, seen, order, values.fresh);
      done++;
      say(
        `${adapter.name} ${seen.version}: ${changed ? 'recorded' : 'as recorded'} (${String(done)} of ${String(present.length)})`,
      );
    } catch (error) {
      failures++;
      say(`${adapter.name} could not be observed: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);

/** Those of a list that were asked for; all where none was. */
function chosen<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const named = asked.filter((name) => items.some(({ id }) => matches(name, id)));
  return items.filter(({ id }) => named.length === 0 || named.some((name) => matches(name, id)));
}

function matches(name: string, id: string): boolean {
  return name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name;
}

function say(line: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${String(seconds).padStart(4)} s  ${line}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
