import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that the site is tried with. */
export interface DebianProgram {
  readonly name: string;
  /** Where Debian's package puts it, which need not be in every user's PATH. */
  readonly path: string;
  readonly package: string;
  /** The environment variable that names another. */
  readonly variable: string;
}

/** A server that the site is tried with. */
export interface Server extends DebianProgram {
  readonly name: 'nginx' | 'Caddy';
}

export const nginx: Server = {
  name: 'nginx',
  path: '/usr/sbin/nginx',
  package: 'nginx-light',
  variable: 'NGINX_PATH',
};

export const caddy: Server = { name: 'Caddy', path: '/usr/bin/caddy', package: 'caddy', variable: 'CADDY_PATH' };

/** Loads a server. */
export const wrk: DebianProgram = { name: 'wrk', path: '/usr/bin/wrk', package: 'wrk', variable: 'WRK_PATH' };

/**
 * The path of a program: the one that its environment variable names, or that of Debian's package, which is installed
 * where it is missing and apt-get may be used.
 *
 * @throws with the remedy where there is none
 */
export function programOf({ name, path, package: wanted, variable }: DebianProgram): string {
  const program = process.env[variable] ?? path;
  if (!existsSync(program)) install(name, wanted);
  if (existsSync(program)) return program;
  throw new Error(
    `${name} is not installed. Run: sudo apt-get install --no-install-recommends ${wanted}, or name its program in the ` +
      `environment variable ${variable}.`,
  );
}

function install(name: string, wanted: string): void {
  process.stdout.write(`No ${name} on this machine: installing it.\n`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', wanted]]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
