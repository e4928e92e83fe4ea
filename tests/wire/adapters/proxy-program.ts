import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ProxyDriver } from './adapter.ts';
import type { Start } from './program.ts';

const execute = promisify(execFile);

/** How to run a proxy as a process in the foreground. */
export interface ProxyProgram {
  /** The file that it writes its process id to once it has its port. */
  readonly pidFile: string;
  /** Writes its configuration for a port on 127.0.0.1. @returns how to start it with that */
  prepare(port: number): Promise<Start>;
  /** What has it read its configuration again: a signal to its process, or a command. */
  readonly reload: NodeJS.Signals | Start;
  /** The signals that stop it, in order. */
  readonly stop: readonly StopSignal[];
}

/** A signal, and the seconds that a process has to end before it gets the next. */
export interface StopSignal {
  readonly signal: NodeJS.Signals;
  readonly seconds: number;
}

/** Seconds until a proxy must accept connections. */
const patience = 15;

/** Seconds after which a proxy that was told to stop is killed. */
const longestStop = 15;

/** How many ports are tried: another process may take one between its choice and the start of the proxy. */
const attempts = 3;

/** Starts a proxy. @throws where it ends, or takes no connection for 15 seconds, on each of three ports */
export async function startProxy(program: ProxyProgram): Promise<ProxyDriver> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const start = await program.prepare(port);
    const child = startGroup(start);
    const output = tailOf(child);
    const why = await failure(child, program.pidFile, port);
    if (why === undefined) return driverOf(program, child, port);
    endGroup(child);
    if (attempt === attempts) throw new Error(`${start.command} ${start.args.join(' ')} ${why}.\n${output()}`);
  }
}

/** What a program prints, on standard output or standard error, and the first group of a pattern that it matches. */
export async function ask(command: string, args: readonly string[], pattern: RegExp): Promise<string> {
  const { stdout, stderr } = await execute(command, [...args]);
  return pattern.exec(stdout + stderr)?.[1] ?? 'unknown';
}

function driverOf({ reload, stop }: ProxyProgram, child: ChildProcess, port: number): ProxyDriver {
  let stopped: Promise<void> | undefined;
  return {
    port,
    reload: async () => {
      if (typeof reload === 'string') child.kill(reload);
      else await execute(reload.command, [...reload.args], optionsOf(reload));
    },
    stop: () => (stopped ??= stopWith(stop, child)),
  };
}

async function stopWith(signals: readonly StopSignal[], child: ChildProcess): Promise<void> {
  const begin = performance.now();
  for (const { signal, seconds } of signals) {
    if (hasEnded(child)) break;
    const ended = once(child, 'exit');
    child.kill(signal);
    const left = longestStop * 1000 - (performance.now() - begin);
    await Promise.race([ended, delay(Math.min(seconds * 1000, left), undefined, { ref: false })]);
  }
  const gone = hasEnded(child) ? undefined : once(child, 'exit');
  endGroup(child);
  await gone;
}

/**
 * Why a proxy that was started cannot be used; undefined once it accepts connections. The file with its process id
 * tells it from another program that has taken the port.
 */
async function failure(child: ChildProcess, pidFile: string, port: number): Promise<string | undefined> {
  let error: Error | undefined;
  child.once('error', (cause) => {
    error = cause;
  });
  const begin = performance.now();
  while (performance.now() - begin < patience * 1000) {
    await delay(50);
    if (error !== undefined) return `could not be started: ${error.message}`;
    if (hasEnded(child)) return `ended with ${String(child.exitCode ?? child.signalCode)} before it was ready`;
    if (existsSync(pidFile) && (await accepts(port))) return undefined;
  }
  return `took no connection for ${String(patience)} seconds`;
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** The process groups that run. */
const groups = new Set<ChildProcess>();

/**
 * Starts a process in a group of its own, so that its workers can be ended with it, and so that Apache does not take a
 * change of the terminal's size (SIGWINCH) for the order to stop.
 */
function startGroup(start: Start): ChildProcess {
  endGroupsAtExit();
  const child = spawn(start.command, start.args, {
    ...optionsOf(start),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  groups.add(child);
  return child;
}

/** Kills what is left of a process and its workers, as systemd does once the main process has ended. */
function endGroup(child: ChildProcess): void {
  groups.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // None is left.
  }
}

let endsAtExit = false;

/** A group of its own does not hear Ctrl-C. */
function endGroupsAtExit(): void {
  if (endsAtExit) return;
  endsAtExit = true;
  const endAll = () => {
    groups.forEach(endGroup);
  };
  process.on('exit', endAll);
}

/** The end of what a process prints. */
function tailOf({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (data: Buffer) => {
      text = (text + data.toString()).slice(-2000);
    });
  }
  return () => text;
}

function optionsOf({ cwd, env }: Start): { cwd?: string; env: NodeJS.ProcessEnv } {
  return { env: { ...process.env, ...env }, ...(cwd && { cwd }) };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
