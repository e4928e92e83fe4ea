import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Observation, ObservedEntry } from '../../src/schema/observation.ts';
import { contradictions } from '../../src/schema/contradictions.ts';
import { readCorpus } from '../../src/schema/corpus.ts';
import { settings } from '../../src/settings.ts';
import { ensureChromium } from '../e2e/chromium.ts';
import { adapters } from './adapters/all.ts';
import { readScenarios, resultsFolder } from './observatory/catalogue.ts';
import { missingNeeds } from './observatory/needs.ts';
import { observeAll } from './observatory/observe-all.ts';
import { reconcile } from './observatory/repeat.ts';
import { readResults } from './observatory/results.ts';

// What is committed was seen on one machine. Here it is tried again on this one, with the implementations that a
// machine of the project always has, and with those of Python where they are installed.
ensureChromium();
// Results name Chromium by Debian's package, which only a machine with packages of Debian can have.
const hasDebian = spawnSync('dpkg-query', ['--version']).status === 0 && process.env['CHROMIUM_PATH'] === undefined;
const always = ['node', 'ws', ...(hasDebian ? ['chromium'] : [])];
const here = adapters.filter(
  (adapter) => [...always, 'python-websockets'].includes(adapter.id) && missingNeeds([adapter]).length === 0,
);
const scenarios = readScenarios();
const { corpus } = readCorpus(settings.contentRoot, settings.localesRoot);

/** Seconds that one implementation may take. */
const patience = 900;

test('Node and ws are here, and Chromium where Debian is', () => {
  assert.deepEqual(
    always.filter((id) => !here.some((adapter) => adapter.id === id)),
    [],
  );
});

describe('what is recorded is seen again', { concurrency: true }, () => {
  for (const adapter of here) {
    describe(adapter.name, () => {
      let folder = '';
      let live: ObservedEntry;
      const recorded = readResults(resultsFolder, adapter.id);

      before(
        async () => {
          folder = await mkdtemp(join(tmpdir(), 'wirecodes-live-'));
          live = await observeAll(adapter, scenarios, folder);
        },
        { timeout: patience * 1000 },
      );
      after(() => rm(folder, { recursive: true, force: true }));

      for (const role of ['client', 'server'] as const) {
        if (adapter[role] === undefined) continue;
        for (const scenario of scenarios.filter(({ roles }) => roles.includes(role))) {
          test(`${role}: ${scenario.id}`, { timeout: patience * 1000 }, async (context) => {
            if (recorded?.version !== live.version) {
              context.skip(
                `recorded for ${recorded?.version ?? 'no version'}; npm run observe -- --only ${adapter.id}`,
              );
              return;
            }
            const known = recorded[role]?.[scenario.id];
            let seen = live[role]?.[scenario.id];
            // Once more, and alone: what a busy machine made of it is not what the implementation does.
            if (!isKnown(known, seen)) seen = (await observeAll(adapter, [scenario], folder))[role]?.[scenario.id];
            if (!isKnown(known, seen)) assert.deepEqual(seen, known);
          });
        }
      }

      test('contradicts no fact that is not excepted', () => {
        const excepted = corpus.exceptions.flatMap(({ entry }) => entry.exceptions);
        const unexplained = corpus.codes
          .flatMap(({ entry }) => contradictions(entry, live, adapter.id))
          .filter(
            ({ fact, code, by, role }) =>
              !excepted.some((one) => one.fact === fact && one.by[by]?.[role]?.includes(code) === true),
          );
        assert.deepEqual(unexplained, []);
      });
    });
  }
});

/** Nothing was seen but what is recorded. */
function isKnown(known: Observation | undefined, seen: Observation | undefined): boolean {
  if (known === undefined || seen === undefined) return false;
  const kept = reconcile(known, seen);
  return JSON.stringify(kept) === JSON.stringify(known);
}
