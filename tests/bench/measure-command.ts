import { spawnSync } from 'node:child_process';

/** What a program took. */
export interface Taken {
  /** Wall time of the whole process, in seconds. */
  readonly seconds: number;
  /** Time of all processors, user and system, in seconds. */
  readonly processor: number;
}

/**
 * Runs a command of the shell to its end.
 *
 * @param options folder to run it in, and what to add to the environment
 * @throws when it fails, with what it printed
 */
export function measureCommand(
  command: string,
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Taken {
  const start = performance.now();
  // POSIX: `times` says what the shell and what its children took, in two lines.
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `{ ${command}\n} && times`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`"${command}" failed:\n${stdout}\n${stderr}`);
  const times = stdout.trim().split('\n').at(-1)?.split(' ') ?? [];
  return { seconds, processor: times.reduce((sum, time) => sum + secondsOf(time), 0) };
}

/** `1m2.5s` → 62.5 */
function secondsOf(time: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  if (minutes === undefined || seconds === undefined) throw new Error(`The shell gave "${time}" for a time.`);
  return Number(minutes) * 60 + Number(seconds);
}
