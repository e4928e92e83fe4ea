import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProxy } from '../wire/adapters/proxy-program.ts';
import { caddy, nginx, programOf, type Server } from './debian.ts';

/** A server that runs with the shipped configuration. */
export interface Running {
  readonly port: number;
  /** Where it listens for those who ask without TLS. */
  readonly plain: string;
  /** Where nginx serves the site with TLS; Caddy would need a name that an authority vouches for. */
  readonly secure: string | undefined;
  stop(): Promise<void>;
}

/** A certificate that no authority vouches for: nginx wants one, if only to read it. */
const pem = fileURLToPath(new URL('../wire/untrusted.pem', import.meta.url));

/** The place of a file that whoever deploys changes, too. */
const sites = { nginx: '../../deploy/nginx.conf', Caddy: '../../deploy/Caddyfile' } as const;

/**
 * Starts a server on 127.0.0.1, on a port that the system gives, with the shipped configuration of which nothing but
 * place, port and TLS is another: the site stands on the port without it, what leads there on a socket, and for nginx the
 * site with TLS on another.
 *
 * @param folder empty, for what the server writes
 * @param root what it serves
 */
export async function serve(server: Server, folder: string, root: string): Promise<Running> {
  const command = programOf(server);
  const shipped = await readFile(new URL(sites[server.name], import.meta.url), 'utf8');
  const plain = join(folder, 'plain.sock');
  const secure = server === nginx ? join(folder, 'secure.sock') : undefined;
  const running = await startProxy({
    pidFile: join(folder, 'server.pid'),
    prepare: async (port) =>
      server === nginx
        ? { command, args: await prepareNginx(folder, shipped, root, port, plain) }
        : { command, args: await prepareCaddy(folder, shipped, root, port, plain), cwd: folder, env: { HOME: folder } },
    reload: 'SIGHUP',
    stop: [{ signal: 'SIGTERM', seconds: 5 }],
  });
  return { port: running.port, plain, secure, stop: () => running.stop() };
}

async function prepareNginx(
  folder: string,
  shipped: string,
  root: string,
  port: number,
  plain: string,
): Promise<string[]> {
  const site = replace(shipped, [
    ['  listen 443 ssl http2;\n', `  listen 127.0.0.1:${port};\n  listen unix:${folder}/secure.sock ssl http2;\n`],
    ['  listen [::]:443 ssl http2;\n', ''],
    ['/etc/ssl/codes.example.org.pem', pem],
    ['/etc/ssl/codes.example.org.key', pem],
    ['  listen 80;\n', `  listen unix:${plain};\n`],
    ['  listen [::]:80;\n', ''],
    ['root /srv/wirecodes/dist;', `root "${root}";`],
  ]);
  // It refuses to listen where the sockets of another try were left.
  for (const socket of [plain, join(folder, 'secure.sock')]) await rm(socket, { force: true });
  // The paths compiled in belong to the system's own nginx.
  const temp = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'];
  await mkdir(join(folder, 'temp'), { recursive: true });
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes auto;
pid "${folder}/server.pid";
events {}
http {
  access_log off;
  sendfile on;
  # As Debian's own file has it: the site must not be compressed a second time.
  gzip on;
${temp.map((name) => `  ${name}_temp_path "${folder}/temp/${name}";`).join('\n')}
  include "${folder}/site.conf";
}
`,
  );
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
}

async function prepareCaddy(
  folder: string,
  shipped: string,
  root: string,
  port: number,
  plain: string,
): Promise<string[]> {
  const site = replace(shipped, [
    ['\ncodes.example.org {\n', `\nhttp://:${port} {\n\tbind 127.0.0.1\n`],
    ['\nhttp://codes.example.org {\n', `\nhttp:// {\n\tbind unix/${plain}\n`],
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
