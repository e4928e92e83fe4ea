import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A server that the site is tried with. */
export interface Server {
  readonly name: 'nginx' | 'Caddy';
  /** Where Debian's package puts it, which need not be in every user's PATH. */
  readonly path: string;
  readonly package: string;
  /** The environment variable that names another. */
  readonly variable: string;
}

export const nginx: Server = {
  name: 'nginx',
  path: '/usr/sbin/nginx',
  package: 'nginx-light',
  variable: 'NGINX_PATH',
};

export const caddy: Server = { name: 'Caddy', path: '/usr/bin/caddy', package: 'caddy', variable: 'CADDY_PATH' };

/**
 * The program of a server: the one that its environment variable names, or that of Debian's package, which is installed
 * where it is missing and apt-get may be used.
 *
 * @throws with the remedy where there is none
 */
export function programOf(server: Server): string {
  const program = process.env[server.variable] ?? server.path;
  if (!existsSync(program)) install(server);
  if (existsSync(program)) return program;
  throw new Error(
    `${server.name} is not installed. Run: sudo apt-get install --no-install-recommends ${server.package}, or name it: ` +
      `${server.variable}=/path/to/${server.name.toLowerCase()} npm test`,
  );
}

function install({ name, package: wanted }: Server): void {
  process.stdout.write(`No ${name} on this machine: installing it.\n`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', wanted]]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
