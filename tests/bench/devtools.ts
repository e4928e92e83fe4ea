import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ensureChromium, findChromium } from '../e2e/chromium.ts';

const messageShape = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** An event of a target, or of the browser where it has no session. */
export interface DevtoolsEvent {
  readonly method: string;
  readonly session: string | undefined;
  readonly params: unknown;
}

/**
 * A Chromium that is driven by its DevTools protocol alone. Playwright attaches in a way that keeps Chromium from opening
 * pages beforehand, which is what is to be measured.
 */
export class Devtools {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #listeners = new Set<(event: DevtoolsEvent) => void>();
  #sent = 0;

  /** @param extra arguments for Chromium */
  static async start(extra: readonly string[]): Promise<Devtools> {
    ensureChromium();
    const profile = mkdtempSync(join(tmpdir(), 'wirecodes-chromium-'));
    const child = spawn(
      findChromium() ?? '',
      [
        '--headless',
        '--no-sandbox',
        '--no-first-run',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        ...extra,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error('Chromium ended before it could be driven.'));
      });
      createInterface(child.stderr).on('line', (line) => {
        const [, found] = /^DevTools listening on (\S+)/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    return new Devtools(child, profile, socket);
  }

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      this.#receive(String(data));
    };
  }

  /**
   * Sends a command to a target, or to the browser without a session.
   *
   * @throws what Chromium answers instead of a result, or where it answers nothing for a minute
   */
  async send(method: string, params: object = {}, session?: string): Promise<unknown> {
    const id = ++this.#sent;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    const late = setTimeout(() => {
      waiting.reject(new Error(`Chromium did not answer ${method} for a minute.`));
    }, 60_000).unref();
    this.#socket.send(JSON.stringify({ id, method, params, sessionId: session }));
    try {
      return await waiting.promise;
    } finally {
      clearTimeout(late);
    }
  }

  /** @returns ends the listening */
  listen(listener: (event: DevtoolsEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#socket.close();
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(text: string): void {
    const { id, method, sessionId: session, params, result, error } = messageShape.parse(JSON.parse(text));
    if (method !== undefined) for (const listener of this.#listeners) listener({ method, session, params });
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }
}
