import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A name for this process that no other has, before or after it: its number, when it was started, and where that number
 * holds, `4711-8837261-1a2b3c4d`. A number alone is given again to later processes.
 */
export function ownMark(): string {
  return [process.pid, startOf(process.pid) ?? '', place()].join('-');
}

/**
 * Whether the process of a mark is still running.
 *
 * @returns undefined where this process cannot tell: the other runs on another machine or in another container
 */
export function isRunning(mark: string): boolean | undefined {
  const [number = '', start, where] = mark.split('-');
  if (where !== place()) return undefined;
  const pid = Number(number);
  if (!exists(pid)) return false;
  const found = startOf(pid);
  // Where processes of others are hidden (hidepid of proc), it exists and says no more.
  return found === undefined || found === start;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}

/** When a process was started, in a form of the system's own; `over` once it has ended and is only listed still. */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

/** Field 22 of `/proc/<pid>/stat`, in clock ticks since the machine was started (proc_pid_stat(5)). */
function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // The name of the program, in parentheses, may hold anything; the state, field 3, comes after it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? 'over' : fields[18];
  } catch {
    return undefined;
  }
}

/** What `ps` says, in seconds since 1970: for systems without `/proc`. */
export function startFromPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const [, state, started] = /^\s*(\S+)\s+(.+?)\s*$/.exec(status === 0 ? stdout : '') ?? [];
  if (state?.startsWith('Z')) return 'over';
  const time = Date.parse(`${started ?? ''} UTC`);
  return Number.isNaN(time) ? undefined : String(time / 1000);
}

/** Where numbers of processes mean the same as here: the machine and, in a container, its own count of processes. */
function place(): string {
  return createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 8);
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
