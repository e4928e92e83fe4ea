import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from '../adapter.ts';
import { ask, startProxy } from '../proxy-program.ts';

// Debian's, in a folder that is not in every user's PATH.
const haproxy = '/usr/sbin/haproxy';

/** HAProxy in HTTP mode, which makes a tunnel of a connection that was upgraded. */
export const haproxyProxy: Adapter = {
  id: 'haproxy',
  name: 'HAProxy',
  kind: 'proxy',
  language: 'C',
  needs: [{ debian: 'haproxy' }],
  limits: {},
  unable: {},
  version: async () => ({ version: await ask(haproxy, ['-v'], /version (\d+(?:\.\d+)*)/) }),
  proxy: (folder, upstream, idle) => {
    const pidFile = join(folder, 'haproxy.pid');
    return startProxy({
      pidFile,
      prepare: async (port) => {
        const file = join(folder, 'haproxy.cfg');
        await writeFile(file, configuration(port, upstream, idle));
        // haproxy.service of Debian has -Ws: -W, and a word to systemd.
        return { command: haproxy, args: ['-W', '-db', '-f', file, '-p', pidFile] };
      },
      reload: 'SIGUSR2',
      // haproxy.service of Debian has no ExecStop: systemd sends SIGTERM, which stops it at once.
      stop: [{ signal: 'SIGTERM', seconds: 15 }],
    });
  },
};

/** There is no default of the first three timeouts: these are those of Debian's /etc/haproxy/haproxy.cfg. */
function configuration(port: number, upstream: number, idle: number): string {
  return `defaults
  mode http
  timeout connect 5s
  timeout client 50s
  timeout server 50s
  timeout tunnel ${String(idle)}s
frontend front
  bind 127.0.0.1:${String(port)}
  default_backend back
backend back
  server only 127.0.0.1:${String(upstream)}
`;
}
