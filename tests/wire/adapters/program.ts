import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ClientCommand, Driver, DriverEvent, ServerCommand, ServerDriver } from './driver.ts';

/** How to start a program that speaks lines of JSON. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The programs that run: none outlives the process that started it. */
const running = new Set<ChildProcessWithoutNullStreams>();
process.once('exit', () => {
  running.forEach((child) => child.kill('SIGKILL'));
});

/** Seconds until a program must have said that it is ready. */
const patience = 30;

/** Starts a client. @throws where it ends, or says nothing for half a minute, before it is ready */
export async function startClient(start: Start): Promise<Driver> {
  const program = new Program(start);
  await program.first('ready');
  return program;
}

/** Starts a server. @throws where it ends, or says nothing for half a minute, before it listens */
export async function startServer(start: Start): Promise<ServerDriver> {
  const program = new Program(start);
  const { port } = await program.first('listening');
  return Object.assign(program, { port });
}

class Program implements Driver {
  readonly #start: Start;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #listeners = new Map<string, Set<(event: DriverEvent) => void>>();
  #first: (event: DriverEvent) => void = () => undefined;
  #errors = '';

  constructor(start: Start) {
    this.#start = start;
    const env = { ...process.env, ...start.env };
    this.#child = spawn(start.command, start.args, { env, ...(start.cwd && { cwd: start.cwd }) });
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
    this.#child.stdin.on('error', () => undefined); // The program may have ended: that is for its scenario to see.
    this.#child.stderr.on('data', (data: Buffer) => {
      this.#errors = (this.#errors + data.toString()).slice(-2000);
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#hear(line);
    });
  }

  send(command: ClientCommand | ServerCommand): void {
    this.#child.stdin.write(`${JSON.stringify(command)}\n`);
  }

  listen(id: string, listener: (event: DriverEvent) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    this.#child.kill(name);
  }

  isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  lastError(): { name: string; message: string } | undefined {
    const { name, message } = /^(?<name>\w*(?:Error|Exception)): (?<message>.*)$/m.exec(this.#errors)?.groups ?? {};
    return name === undefined || message === undefined ? undefined : { name, message };
  }

  async stop(): Promise<void> {
    if (!this.isRunning()) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** The first event of a program, of the kind it must have. */
  async first<Kind extends 'ready' | 'listening'>(kind: Kind): Promise<Extract<DriverEvent, { event: Kind }>> {
    const { command, args } = this.#start;
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        void this.stop();
        reject(new Error(`${command} ${args.join(' ')} ${why}.\n${this.#errors}`));
      };
      const timer = setTimeout(fail, patience * 1000, `was not ready after ${patience} seconds`);
      this.#child.once('error', (error) => {
        clearTimeout(timer);
        fail(`could not be started: ${error.message}`);
      });
      this.#child.once('exit', (code, signal) => {
        clearTimeout(timer);
        fail(`ended with ${String(code ?? signal)} before it was ready`);
      });
      this.#first = (event) => {
        clearTimeout(timer);
        if (isKind(event, kind)) resolve(event);
        else fail(`began with "${event.event}" in place of "${kind}"`);
      };
    });
  }

  #hear(line: string): void {
    const event = readEvent(line);
    if (event === undefined) return;
    if ('id' in event)
      this.#listeners.get(event.id)?.forEach((listener) => {
        listener(event);
      });
    else this.#first(event);
  }
}

function isKind<Kind extends DriverEvent['event']>(
  event: DriverEvent,
  kind: Kind,
): event is Extract<DriverEvent, { event: Kind }> {
  return event.event === kind;
}

/** An event; undefined for a line of anything else, which some runtimes write to standard output too. */
function readEvent(line: string): DriverEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as DriverEvent;
  } catch {
    return undefined;
  }
}
