import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';

/** An X display without a screen. */
export interface Display {
  /** For the environment of a program: `:99`. */
  readonly name: string;
  stop(): Promise<void>;
}

/** Starts Xvfb on a display that is free. @throws where it does not start */
export async function startDisplay(): Promise<Display> {
  // -terminate: it ends with the last program that uses it, also where nobody is left to stop it.
  const args = ['-displayfd', '3', '-nolisten', 'tcp', '-terminate'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const [, , , numbers] = child.stdio;
  if (!(numbers instanceof Readable)) throw new Error('Xvfb was given no way to say which display it took.');
  const number = await Promise.race([
    once(numbers, 'data').then(([data]) => String(data).trim()),
    ended.then(() => Promise.reject(new Error('Xvfb ended before it said which display it took.'))),
  ]);
  return {
    name: `:${number}`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
