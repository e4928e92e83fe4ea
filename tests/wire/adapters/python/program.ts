import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Start } from '../program.ts';

const execute = promisify(execFile);

// Debian's, whatever else is in PATH: its packages are seen by no other.
const python = '/usr/bin/python3';

/** Where `lines.py` is. */
const modules = fileURLToPath(new URL('.', import.meta.url));

/** How to start a program in Python. `-B`: it leaves no compiled files beside the sources. */
export function start(file: URL, ...args: readonly string[]): Start {
  return { command: python, args: ['-B', fileURLToPath(file), ...args], env: { PYTHONPATH: modules } };
}

/** The version of an installed package, by its name in the Python Package Index. @throws where it is not installed */
export function versionOf(name: string): Promise<string> {
  return evaluate(`__import__('importlib.metadata').metadata.version('${name}')`);
}

/** The interpreter and its version: `Python 3.11.2`. */
export async function pythonVersion(): Promise<string> {
  return `Python ${await evaluate(`__import__('platform').python_version()`)}`;
}

async function evaluate(expression: string): Promise<string> {
  const { stdout } = await execute(python, ['-c', `print(${expression})`]);
  return stdout.trim();
}
