import { spawn } from 'node:child_process';

/** What came of a run of tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Everything it printed. */
  readonly output: string;
}

/** Runs some steps of the test run (tests/run.ts), without printing. */
export async function runSteps(...steps: readonly string[]): Promise<Outcome> {
  const output = await outputOf(process.execPath, ['tests/run.ts', ...steps]);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output.trimEnd().split('\n').at(-1) ?? '') ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1), output };
}

/** Runs test files of Node's own runner, without printing. */
export async function runFiles(...files: readonly string[]): Promise<Outcome> {
  const output = await outputOf(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files]);
  const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('pass');
  return { passed, failed: passed === 0 ? 1 : count('fail'), output };
}

function outputOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', () => {
      resolve(Buffer.concat(parts).toString());
    });
  });
}
