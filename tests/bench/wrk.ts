import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { programOf, wrk } from '../deploy/debian.ts';

/** What is asked for: a path, and the codings that are accepted. */
export interface MixedRequest {
  readonly path: string;
  readonly accepted: string;
}

const count = z.int().nonnegative();

const result = z.strictObject({
  requests: count,
  microseconds: count,
  bytes: count,
  /** Of the time to an answer, in microseconds. */
  p50: count,
  p99: count,
  /** How many connections and requests failed, by why; `status` counts answers of 400 and above. */
  connect: count,
  read: count,
  write: count,
  status: count,
  timeout: count,
});

export type LoadResult = z.infer<typeof result>;

/**
 * Loads a server on 127.0.0.1 with a mix of requests, on 32 connections that stay open.
 *
 * @param folder for a file of its own
 * @throws where wrk fails
 */
export async function load(
  port: number,
  mix: readonly MixedRequest[],
  seconds: number,
  folder: string,
): Promise<LoadResult> {
  const list = join(folder, 'mix.txt');
  writeFileSync(list, mix.map(({ path, accepted }) => `${path}\t${accepted}\n`).join(''));
  const script = fileURLToPath(new URL('mix.lua', import.meta.url));
  const url = `http://127.0.0.1:${String(port)}`;
  const args = ['-t2', '-c32', `-d${String(seconds)}s`, '--timeout', '5s', '-s', script, url, '--', list];
  const { stdout } = spawn(programOf(wrk), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = await text(stdout);
  return result.parse(JSON.parse(/^\{.*\}$/m.exec(output)?.[0] ?? 'null'));
}
