import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ensureTestBrowser } from './e2e/chromium.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** How a program ended, and what it said on both streams. */
interface Said {
  readonly status: unknown;
  readonly output: string;
}

const cache = 'node_modules/.cache/';

/** What there is to run, in this order. `npm run quick` is the beginning of it. */
const steps: Readonly<Record<string, () => Counts | Promise<Counts>>> = {
  lint: () => command('node', 'tests/content/lint.ts'),
  format: () =>
    command('prettier', '--check', '--cache', '--cache-location', `${cache}prettier-check`, '--log-level', 'warn', '.'),
  unit: () => nodeTests('tests/unit/**/*.test.ts', { isolation: 'none' }),
  content: () => testsInOneProcess(globSync('tests/content/**/*.test.ts').sort()),
  eslint: () => told(beside.eslint),
  types: () => told(beside.components, beside.modules),
  build: () => command('npm', 'run', 'build', '--silent'),
  dist: builtSiteTests,
  deploy: () => nodeTests('tests/deploy/**/*.test.ts'),
  e2e: browserTests,
  wire: () => nodeTests('tests/wire/**/*.test.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}. Choose from ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}

/** A full run has no `lint`: the tests in `content` ask the same. */
const chosen = asked.length > 0 ? asked : Object.keys(steps).filter((name) => name !== 'lint');

/**
 * Types and style take a core for as long as the steps before them take another, so they are looked at meanwhile, one after
 * the other. What has not changed is not looked at again by ESLint and tsc; a clean checkout has no cache.
 */
const beside = besideTheTests();

let total: Counts = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (!chosen.includes(name)) continue;
  const start = performance.now();
  const { passed, failed } = await step();
  total = { passed: total.passed + passed, failed: total.failed + failed };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`\n── ${name}: ${String(passed)} passed, ${String(failed)} failed, ${seconds} s\n\n`);
  if (name === 'build' && failed > 0) break;
}
process.stdout.write(`${String(total.passed)} passed, ${String(total.failed)} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Begins with the components, since Astro writes the types of the content there, which the others ask for. */
function besideTheTests(): Record<'components' | 'eslint' | 'modules', Promise<Said>> {
  const components = commandAfter(
    Promise.resolve(),
    'types',
    ...['astro', 'check', '--minimumSeverity', 'hint', '--tsconfig', 'tsconfig.astro.json'],
  );
  const eslint = commandAfter(
    components,
    'eslint',
    ...['eslint', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}eslint/`, '.'],
  );
  const modules = commandAfter(
    eslint,
    'types',
    ...['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}types.tsbuildinfo`],
  );
  return { components, eslint, modules };
}

/** Runs a tool of node_modules/.bin once another has ended, if its step was chosen. */
async function commandAfter(other: Promise<unknown>, step: string, name = '', ...args: string[]): Promise<Said> {
  await other;
  return chosen.includes(step) ? outputOf(name, ...args) : { status: 0, output: '' };
}

/** Waits for tools that run beside the steps, and prints what they said; each counts as one test. */
async function told(...tools: readonly Promise<Said>[]): Promise<Counts> {
  const ended = await Promise.all(tools);
  for (const { output } of ended) process.stdout.write(output);
  const passed = ended.filter(({ status }) => status === 0).length;
  return { passed, failed: ended.length - passed };
}

/** Runs a program, and gives what it said on both streams. */
async function outputOf(name: string, ...args: string[]): Promise<Said> {
  const child = spawn(name, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const status: unknown = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  return { status, output: Buffer.concat(said).toString() };
}

/** Runs a tool of node_modules/.bin; it counts as one test. */
async function command(name: string, ...args: string[]): Promise<Counts> {
  const child = spawn(name, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const status: unknown = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Tests the built site: what makes builds of its own, one after another, and beside it everything that only reads the pages,
 * in one process, so that each page is parsed once.
 */
async function builtSiteTests(): Promise<Counts> {
  const files = globSync('tests/dist/**/*.test.ts').sort();
  const build = files.filter((file) => readFileSync(file, 'utf8').includes("from './workspace.ts'"));
  const read = files.filter((file) => !build.includes(file));
  const [reading, building] = await Promise.all([testsInOneProcess(read), nodeTests(build, { concurrency: 1 })]);
  return { passed: reading.passed + building.passed, failed: reading.failed + building.failed };
}

/** Runs test files one after another in a process beside this one, which reads once what they share, and prints its report at the end. */
async function testsInOneProcess(files: readonly string[]): Promise<Counts> {
  const options = ['--test', '--test-isolation=none', '--test-reporter=spec'];
  const { status, output } = await outputOf(process.execPath, ...options, ...files);
  process.stdout.write(output);
  const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  return { passed, failed: Math.max(count('fail'), passed === 0 || status !== 0 ? 1 : 0) };
}

/** Runs test files of Node's own runner, two at a time, each in a process of its own, and counts their tests. */
async function nodeTests(
  pattern: string | readonly string[],
  options: { isolation?: 'none' | 'process'; concurrency?: number } = {},
): Promise<Counts> {
  const files = typeof pattern === 'string' ? globSync(pattern).sort() : [...pattern];
  let passed = 0;
  let failed = 0;
  const stream = run({ files, concurrency: options.isolation !== 'none' && 2, ...options })
    .on('test:pass', ({ details, skip }) => {
      if (details.type !== 'suite' && skip === undefined) passed++;
    })
    .on('test:fail', ({ details }) => {
      if (details.type !== 'suite') failed++;
    });
  const report = stream.compose(new spec()) as AsyncIterable<string>;
  for await (const text of report) process.stdout.write(text);
  if (passed + failed > 0) return { passed, failed };
  process.stdout.write(`No test ran for ${files.join(' ')}.\n`);
  return { passed: 0, failed: 1 };
}

/** Runs the Playwright tests, with a Chromium that is installed first where the machine has none. */
function browserTests(): Counts {
  ensureTestBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
  const file = join(folder, 'counts.json');
  try {
    const { status } = spawnSync('playwright', ['test'], {
      stdio: 'inherit',
      env: { ...process.env, WIRECODES_COUNTS: file, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const counts: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    if (!isCounts(counts)) return { passed: 0, failed: 1 };
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isCounts(value: unknown): value is Counts {
  return typeof value === 'object' && value !== null && 'passed' in value && 'failed' in value;
}
