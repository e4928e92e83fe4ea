import { parseArgs } from 'node:util';
import type { Outcome, Verdict } from './bench.ts';
import { buildFaults } from './builds.ts';
import { runTries } from './tries.ts';

/**
 * Changes real files of the content in thousands of ways, and asks of each that it is refused with file, line and sentence,
 * or leads to right pages. A sample of what is accepted is built.
 *
 *     npm run fuzz -- --seed 7 --count 3000 --builds 1
 *     npm run fuzz -- --seed 7 --only 1234
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '6455' },
    count: { type: 'string', default: '2000' },
    builds: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const only = values.only === undefined ? undefined : Number(values.only);
const start = performance.now();
const outcomes = await runTries(seed, only ?? 0, only === undefined ? Number(values.count) : 1);
if (only !== undefined) process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
const built = only === undefined ? await buildFaults(seed, outcomes, Number(values.builds)) : [];
process.stdout.write(table(outcomes));
const faults = outcomes.filter((outcome) => outcome.faults.length > 0);
for (const { index, kind, files, faults: sentences } of faults) {
  process.stdout.write(`\n${kind}: ${files.join(', ')} (npm run fuzz -- --seed ${seed} --only ${index})\n`);
  for (const sentence of sentences.slice(0, 8)) process.stdout.write(`  ${sentence}\n`);
}
for (const fault of built) process.stdout.write(`\nbuilt: ${fault}\n`);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
process.stdout.write(
  `\n${outcomes.length} tries with seed ${seed}, ${values.builds} builds, ${seconds} s: ${faults.length + built.length} failed\n`,
);
process.exitCode = faults.length + built.length === 0 ? 0 : 1;

function table(all: readonly Outcome[]): string {
  const verdicts: readonly Verdict[] = ['refused', 'same', 'changed', 'no change'];
  const rows = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, own]) => [
    kind,
    ...verdicts.map((verdict) => String(own.filter((outcome) => outcome.verdict === verdict).length)),
    String(own.filter((outcome) => outcome.faults.length > 0).length),
    String(Math.round(Math.max(...own.map(({ milliseconds }) => milliseconds)))),
  ]);
  const sums = verdicts.map((verdict) => String(all.filter((outcome) => outcome.verdict === verdict).length));
  const head = ['mutation', 'refused', 'accepted, same', 'accepted, changed', 'no change', 'failed', 'slowest, ms'];
  const last = ['all', ...sums, String(all.filter((outcome) => outcome.faults.length > 0).length), ''];
  const lines = [head, ...rows, last];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${text.join('\n')}\n`;
}
