import { languageStates } from '../../src/schema/language-states.ts';
import { globSync } from 'node:fs';
import { realCorpus } from '../content/real-content.ts';
import { observationAges, staleAfter } from './ages.ts';
import { byLicence, isAllowed, lockFiles } from './licences.ts';
import { lockedPackages } from './locked-packages.ts';
import { advisories, releases } from './registry.ts';
import { runFiles, runSteps, type Outcome } from './run-tests.ts';

// Usage: npm run check
// Says in one screen whether what is promised holds: of the code, the content, the built site, and how old things are.

/** `–`: nobody could be asked. `!`: it holds, and somebody should look at it. */
type Mark = '✔' | '✖' | '!' | '–';

const start = performance.now();
const now = new Date();
const failures: Outcome[] = [];
const dist = (...names: readonly string[]): string[] => names.map((name) => `tests/dist/${name}.test.ts`);

print(`Wirecodes, ${now.toISOString().slice(0, 10)}\n`);

const code = await runSteps('eslint', 'format', 'unit', 'types');
tell('code', code, ({ passed }) => `style and types hold, ${passed - 3} unit tests pass`);
const [content, build] = await Promise.all([runSteps('content'), runSteps('build')]);
tell('content', content, ({ passed }) => `${passed} tests of its rules pass, and it has no fault`);
const pages = globSync('dist/**/*.html').length;
tell('pages', build, ({ output }) => {
  const digest = /\b[0-9a-f]{64}\b/.exec(output)?.[0].slice(0, 12);
  return `${pages} in ${languageCount()} languages${digest === undefined ? '' : `, SHA-256 ${digest}…`}`;
});

if (build.failed === 0) {
  const [links, budgets] = await Promise.all([
    runFiles(...dist('links', 'reachable', 'external-links', 'redirects', 'alternates', 'sitemap', 'expected-pages')),
    runFiles(...dist('sizes', 'script-size', 'one-request', 'content-security', 'response-headers')),
  ]);
  tell('links', links, () => 'every link leads to a page, every page is reached, in every language');
  tell('budgets', budgets, ({ output }) => `${largest(output)} bytes of brotli at most`);
  tell('security', budgets, () => 'every page allows its own scripts and style by hash, and asks no other host');
}

languages();
observations();
await dependencies();

print(
  `\n${failures.length === 0 ? 'All of it holds' : `${failures.length} of these do not hold`}, after ${seconds()} s.`,
);
for (const { output } of failures) print(`\n${output.trimEnd().split('\n').slice(-40).join('\n')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A line for the outcome of tests. */
function tell(name: string, outcome: Outcome, holds: (outcome: Outcome) => string): void {
  if (outcome.failed === 0) line('✔', name, holds(outcome));
  else {
    if (!failures.includes(outcome)) failures.push(outcome);
    line('✖', name, `${outcome.failed} of ${outcome.passed + outcome.failed} tests fail, see below`);
  }
}

/** The largest pages, of the table that the test of sizes prints. */
function largest(output: string): string {
  const rows = [...output.matchAll(/^ℹ (?<kind>\w+)\s+(?<path>\/\S*)\s.*?(?<bytes>\d+) of (?<most>\d+)$/gm)];
  const most = (kind: string): string => {
    const [first] = rows
      .filter(({ groups }) => groups?.['kind'] === kind)
      .map(({ groups }) => ({ bytes: Number(groups?.['bytes']), most: Number(groups?.['most']) }))
      .sort((a, b) => b.bytes - a.bytes);
    return first === undefined ? '' : `${kind} ${String(first.bytes)} of ${String(first.most)}`;
  };
  return ['home', 'protocol', 'code', 'pair'].map(most).join(', ');
}

function languageCount(): number {
  return new Set(realCorpus.translations.map(({ locale }) => locale)).size + 1;
}

function languages(): void {
  for (const [locale, files] of Map.groupBy(languageStates(realCorpus), (file) => file.locale)) {
    const states = files.flatMap((file) => [...file.states.values()]);
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    const open = count('stale') + count('missing');
    const said = `${count('translated')} of ${states.length} passages translated, ${count('stale')} stale, ${count('missing')} missing`;
    line(open === 0 ? '✔' : '!', `language ${locale}`, said + (open === 0 ? '' : ' (npm run languages)'));
  }
}

function observations(): void {
  const { count, oldest, newest } = observationAges(now);
  const said = `${count} implementations, from ${oldest.date} (${oldest.name}, ${oldest.days} days ago) to ${newest.date}`;
  line(
    oldest.days <= staleAfter ? '✔' : '!',
    'observed',
    said + (oldest.days <= staleAfter ? '' : ' (npm run observe)'),
  );
}

async function dependencies(): Promise<void> {
  const packages = lockFiles.flatMap(lockedPackages);
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  line(
    refused.length === 0 ? '✔' : '✖',
    'licences',
    refused.length === 0
      ? `${packages.length} packages under ${byLicence(packages).length} licences that may be used (npm run licences)`
      : refused.map(({ name, licence }) => `${name}: ${licence ?? 'none'}`).join(', '),
  );
  if (refused.length > 0) failures.push({ passed: 0, failed: refused.length, output: '' });
  const known = await releases(now);
  const [oldest] = known ?? [];
  if (known === undefined || oldest === undefined)
    line('–', 'packages', 'their age is not known: the registry did not answer');
  else {
    const newer = known.filter((release) => release.newer !== undefined);
    const said = `${known.length} by name, the oldest of ${oldest.days} days (${oldest.name}); ${newer.length} have a newer release`;
    line(newer.length === 0 ? '✔' : '!', 'packages', said + (newer.length === 0 ? '' : ' (npm outdated)'));
  }
  const found = advisories();
  if (found === undefined) line('–', 'advisories', 'not known: the registry answers no audit here (npm audit)');
  else if (found.lines.length === 0) line('✔', 'advisories', 'none is known of any package');
  else {
    line('✖', 'advisories', `${found.lines.length} known, see below`);
    failures.push({ passed: 0, failed: found.lines.length, output: found.lines.join('\n') });
  }
}

function line(mark: Mark, name: string, said: string): void {
  print(`${mark} ${name.padEnd(12)} ${said}`);
}

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
