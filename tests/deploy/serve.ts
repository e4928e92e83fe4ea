import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { startProxy } from '../wire/adapters/proxy-program.ts';
import { caddy, nginx, programOf, type Server } from './debian.ts';

/** A server that runs with the shipped configuration. */
export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** The place of a file that whoever deploys changes, too. */
const sites = { nginx: 'deploy/nginx.conf', Caddy: 'deploy/Caddyfile' } as const;

/**
 * Starts a server on 127.0.0.1, on a port that the system gives, with the shipped configuration of which nothing but
 * place and port is another.
 *
 * @param folder empty, for what the server writes
 * @param root what it serves
 */
export async function serve(server: Server, folder: string, root: string): Promise<Running> {
  const command = programOf(server);
  const shipped = await readFile(sites[server.name], 'utf8');
  return startProxy({
    pidFile: join(folder, 'server.pid'),
    prepare: async (port) =>
      server === nginx
        ? { command, args: await prepareNginx(folder, shipped, root, port) }
        : { command, args: await prepareCaddy(folder, shipped, root, port), cwd: folder, env: { HOME: folder } },
    reload: 'SIGHUP',
    stop: [{ signal: 'SIGTERM', seconds: 5 }],
  });
}

async function prepareNginx(folder: string, shipped: string, root: string, port: number): Promise<string[]> {
  const site = replace(shipped, [
    ['  listen 80;\n', `  listen 127.0.0.1:${port};\n`],
    ['  listen [::]:80;\n', ''],
    ['root /srv/wirecodes/dist;', `root "${root}";`],
  ]);
  // The paths compiled in belong to the system's own nginx.
  const temp = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'];
  await mkdir(join(folder, 'temp'), { recursive: true });
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid "${folder}/server.pid";
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
${temp.map((name) => `  ${name}_temp_path "${folder}/temp/${name}";`).join('\n')}
  include "${folder}/site.conf";
}
`,
  );
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
}

async function prepareCaddy(folder: string, shipped: string, root: string, port: number): Promise<string[]> {
  const site = replace(shipped, [
    ['codes.example.org {\n', `http://127.0.0.1:${port} {\n\tbind 127.0.0.1\n`],
    ['root * /srv/wirecodes/dist', `root * "${root}"`],
  ]);
  await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  return ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile', '--pidfile', 'server.pid'];
}

/** @throws where the shipped file does not have a place exactly once */
function replace(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    const [before, after, ...more] = changed.split(from);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`The configuration has "${from.trim()}" not exactly once.`);
    }
    return before + to + after;
  }, text);
}

export const servers: readonly Server[] = [nginx, caddy];
