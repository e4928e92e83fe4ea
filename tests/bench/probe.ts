import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { decode } from '../deploy/decode.ts';
import type { MixedRequest } from './wrk.ts';

/** A request, and what may be sent for it: the file of one of the builds, by the name of the build. */
export interface ProbedRequest extends MixedRequest {
  /** What is there without compression. */
  readonly builds: ReadonlyMap<string, Buffer>;
}

/** What a probe has seen. */
export interface Probed {
  readonly requests: number;
  /** How many answers were of each build. */
  readonly seen: ReadonlyMap<string, number>;
  /** In sentences. */
  readonly faults: readonly string[];
}

/**
 * Asks a server on 127.0.0.1 again and again, undoes the compression of every answer, and compares it byte by byte with
 * what the builds have.
 *
 * @param until ends the probe
 */
export async function probe(port: number, mix: readonly ProbedRequest[], until: AbortSignal): Promise<Probed> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const seen = new Map<string, number>();
  const faults: string[] = [];
  let requests = 0;
  for (; !until.aborted; requests++) {
    const asked = mix[requests % mix.length];
    if (asked === undefined) break;
    const answer = await get(port, asked, agent).catch((error: unknown) => String(error));
    const build = typeof answer === 'string' ? undefined : buildOf(answer, asked);
    if (build === undefined) faults.push(`${asked.path} (${asked.accepted}): ${described(answer)}`);
    else seen.set(build, (seen.get(build) ?? 0) + 1);
  }
  agent.destroy();
  return { requests, seen, faults };
}

interface Answer {
  readonly status: number | undefined;
  readonly coding: string;
  readonly body: Buffer;
}

function get(port: number, { path, accepted }: MixedRequest, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'codes.example.org', 'accept-encoding': accepted };
    const asking = request({ host: '127.0.0.1', port, path, headers, agent, timeout: 5000 }, (response) => {
      text(response.setEncoding('latin1')).then((body) => {
        const coding = response.headers['content-encoding'] ?? 'identity';
        resolve({ status: response.statusCode, coding, body: Buffer.from(body, 'latin1') });
      }, reject);
    });
    asking.on('error', reject);
    asking.on('timeout', () => asking.destroy(new Error('no answer for 5 seconds')));
    asking.end();
  });
}

function buildOf({ status, coding, body }: Answer, { accepted, builds }: ProbedRequest): string | undefined {
  if (status !== 200 || !['identity', ...accepted.split(', ')].includes(coding)) return undefined;
  try {
    const content = decode(body, coding);
    return [...builds].find(([, built]) => built.equals(content))?.[0];
  } catch {
    return undefined;
  }
}

function described(answer: Answer | string): string {
  if (typeof answer === 'string') return answer;
  return `${String(answer.status)}, ${String(answer.body.length)} bytes (${answer.coding}) of no build`;
}
