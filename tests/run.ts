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

const cache = 'node_modules/.cache/';

/** What a full run does, in this order. `npm run quick` is its beginning, with the linters of the content. */
const steps: Readonly<Record<string, () => Counts | Promise<Counts>>> = {
  format: () =>
    command('prettier', '--check', '--cache', '--cache-location', `${cache}prettier-check`, '--log-level', 'warn', '.'),
  unit: () => nodeTests('tests/unit/**/*.test.ts', { isolation: 'none' }),
  types: () => types,
  // After the types, which write those of the content. What has not changed is not read again; a clean checkout has no cache.
  eslint: () => command('eslint', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}eslint/`, '.'),
  content: () => nodeTests('tests/content/**/*.test.ts'),
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

/** Types take a core for as long as format and unit tests take another, so they are looked at meanwhile. */
const types =
  asked.length === 0 || asked.includes('types')
    ? commandBeside('astro', 'check', '--minimumSeverity', 'hint')
    : Promise.resolve({ passed: 0, failed: 0 });

let total: Counts = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const { passed, failed } = await step();
  total = { passed: total.passed + passed, failed: total.failed + failed };
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`\n── ${name}: ${String(passed)} passed, ${String(failed)} failed, ${seconds} s\n\n`);
  if (name === 'build' && failed > 0) break;
}
process.stdout.write(`${String(total.passed)} passed, ${String(total.failed)} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Runs a tool of node_modules/.bin beside what follows, and prints what it said once it has ended. */
async function commandBeside(name: string, ...args: string[]): Promise<Counts> {
  const { status, output } = await outputOf(name, ...args);
  process.stdout.write(output);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a program, and gives what it said on both streams. */
async function outputOf(name: string, ...args: string[]): Promise<{ status: unknown; output: string }> {
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
function command(name: string, ...args: string[]): Counts {
  const { status } = spawnSync(name, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
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
  const [reading, building] = await Promise.all([
    outputOf(process.execPath, '--test', '--test-isolation=none', '--test-reporter=spec', ...read),
    nodeTests(build, { concurrency: 1 }),
  ]);
  process.stdout.write(reading.output);
  const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(reading.output)?.[1] ?? 0);
  const passed = count('pass');
  const failed = Math.max(count('fail'), passed === 0 || reading.status !== 0 ? 1 : 0);
  return { passed: passed + building.passed, failed: failed + building.failed };
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
