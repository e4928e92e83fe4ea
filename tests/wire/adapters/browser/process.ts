import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Start } from '../program.ts';
import type { BrowserProcess } from './browser.ts';

const running = new Set<ChildProcess>();

// A browser reads no standard input whose end would tell it that the observatory has gone.
process.once('exit', () => {
  running.forEach((child) => child.kill('SIGKILL'));
});

/** Starts a browser as a process; `hear` is given each line that it writes. */
export function startProcess({ command, args, env }: Start, hear: (line: string) => void): BrowserProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-2000);
      hear(line);
    });
  }
  running.add(child);
  const ended = once(child, 'exit').then(
    () => output,
    (error: unknown) => String(error),
  );
  let isRunning = true;
  void ended.then(() => {
    isRunning = false;
    running.delete(child);
  });
  return {
    ended,
    signal: (name) => child.kill(name),
    isRunning: () => isRunning,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
