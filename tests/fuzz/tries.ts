import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './bench.ts';
import type { Message } from './worker.ts';

/** How long a try may take before it counts as one that never ends. */
const mostMilliseconds = 60_000;

/** Runs the tries of a seed, by several processes. One that hangs or dies is a fault of its try, and is begun anew after it. */
export async function runTries(seed: number, first: number, count: number): Promise<Outcome[]> {
  const workers = Math.min(availableParallelism(), Math.max(1, Math.ceil(count / 50)));
  const parts = Array.from({ length: workers }, (_, at) => runPart(seed, first + at, first + count, workers));
  return (await Promise.all(parts)).flat().sort((a, b) => a.index - b.index);
}

async function runPart(seed: number, first: number, end: number, step: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let next = first; next < end;) {
    const stoppedAt = await runWorker(seed, next, end, step, outcomes);
    if (stoppedAt === undefined) break;
    next = stoppedAt + step;
  }
  return outcomes;
}

/** @returns the try at which the process hung or died; undefined where it came to the end */
function runWorker(
  seed: number,
  first: number,
  end: number,
  step: number,
  outcomes: Outcome[],
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), [seed, first, end, step].map(String));
    let running = first;
    let isHanging = false;
    let clock = watch(child);
    child.on('message', (message: Message) => {
      clearTimeout(clock);
      clock = watch(child);
      if ('begins' in message) running = message.begins;
      else outcomes.push(message.outcome);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(clock);
      if (code === 0) {
        resolve(undefined);
        return;
      }
      const fault = isHanging ? 'It never ends.' : `It ends the process: ${signal ?? String(code)}.`;
      outcomes.push({ index: running, kind: 'lost', files: [], verdict: 'refused', faults: [fault], milliseconds: 0 });
      resolve(running);
    });

    function watch(process: ChildProcess): NodeJS.Timeout {
      return setTimeout(() => {
        isHanging = true;
        process.kill('SIGKILL');
      }, mostMilliseconds);
    }
  });
}
