import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Start } from '../program.ts';

const execute = promisify(execFile);

// Debian's, whatever else is in PATH.
const javac = '/usr/bin/javac';
const java = '/usr/bin/java';

/** A JVM that starts fast, with room for the largest messages. */
const options = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-Xmx1g'];

/** A program in Java. */
export interface JavaProgram {
  /** The adapter's id: the folder of its classes. */
  readonly id: string;
  /** Its source files. */
  readonly sources: readonly URL[];
  /** Names of jar files that Debian's packages install in /usr/share/java, without ".jar". */
  readonly jars: readonly string[];
}

/** Compiles a program, with `Lines.java`, into a folder of its own in `folder`. @throws where javac does */
export async function compile({ id, sources, jars }: JavaProgram, folder: string): Promise<void> {
  const classes = join(folder, id);
  await mkdir(classes, { recursive: true });
  const files = [new URL('Lines.java', import.meta.url), ...sources].map((url) => fileURLToPath(url));
  await execute(javac, ['-encoding', 'UTF-8', '-d', classes, '-cp', classPath(jars), ...files]);
}

/** How to start the class `main` of a compiled program. */
export function start({ id, jars }: JavaProgram, folder: string, main: string): Start {
  const cwd = join(folder, id);
  // Tomcat writes messages and numbers in the language of the environment.
  const env = { LC_ALL: 'C.UTF-8' };
  return { command: java, args: [...options, '-cp', `${cwd}:${classPath(jars)}`, main], cwd, env };
}

/** What a class with a `main` method of its own prints: standard output, then standard error. */
export async function output(jars: readonly string[], main: string): Promise<string> {
  const { stdout, stderr } = await execute(java, ['-cp', classPath(jars), main]);
  return stdout + stderr;
}

/** The version that the JVM says of itself: `17.0.21`. */
export async function javaVersion(): Promise<string> {
  const { stdout } = await execute(java, ['--version']);
  return /^openjdk (\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

function classPath(jars: readonly string[]): string {
  return jars.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
}
