import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from '../adapter.ts';
import { ask, startProxy } from '../proxy-program.ts';

// Debian's, whatever else is in PATH.
const caddy = '/usr/bin/caddy';

/** Caddy, configured as in https://caddyserver.com/docs/caddyfile/directives/reverse_proxy. */
export const caddyProxy: Adapter = {
  id: 'caddy',
  name: 'Caddy',
  kind: 'proxy',
  language: 'Go',
  needs: [{ debian: 'caddy' }],
  limits: {},
  // No setting cuts an upgraded connection that is silent before stream_timeout of Caddy 2.7.
  unable: { proxy: { 'proxy-idle': 'noLimit' } },
  version: async () => ({ version: await ask(caddy, ['version'], /^v?(\S+)/) }),
  proxy: (folder, upstream) => {
    // Where it would otherwise keep its state.
    const env = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
    const config = ['--config', 'Caddyfile', '--adapter', 'caddyfile'];
    return startProxy({
      pidFile: join(folder, 'caddy.pid'),
      prepare: async (port) => {
        await writeFile(join(folder, 'Caddyfile'), configuration(port, upstream));
        return { command: caddy, args: ['run', ...config, '--pidfile', 'caddy.pid'], cwd: folder, env };
      },
      reload: { command: caddy, args: ['reload', ...config, '--force'], cwd: folder, env },
      // caddy.service of Debian has no ExecStop: systemd sends SIGTERM, with TimeoutStopSec=5.
      stop: [{ signal: 'SIGTERM', seconds: 5 }],
    });
  },
};

/** The socket's path is relative: an absolute one may be longer than the 107 bytes that Linux allows. */
function configuration(port: number, upstream: number): string {
  return `{
  admin unix/admin.sock
}
http://:${String(port)} {
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:${String(upstream)}
}
`;
}
