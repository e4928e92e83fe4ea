import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from '../adapter.ts';
import { ask, startProxy } from '../proxy-program.ts';

// Debian's, in a folder that is not in every user's PATH.
const nginx = '/usr/sbin/nginx';

/** nginx, configured as in https://nginx.org/en/docs/http/websocket.html. */
export const nginxProxy: Adapter = {
  id: 'nginx',
  name: 'nginx',
  kind: 'proxy',
  language: 'C',
  needs: [{ debian: 'nginx-light' }],
  limits: {},
  unable: {},
  version: async () => ({ version: await ask(nginx, ['-v'], /nginx\/(\S+)/) }),
  proxy: (folder, upstream, idle) =>
    startProxy({
      pidFile: join(folder, 'nginx.pid'),
      prepare: async (port) => {
        await mkdir(join(folder, 'temp'), { recursive: true });
        await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, upstream, idle));
        return { command: nginx, args: ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')] };
      },
      // What `nginx -s reload` sends.
      reload: 'SIGHUP',
      // nginx.service of Debian: start-stop-daemon --retry QUIT/5, then systemd's SIGTERM with TimeoutStopSec=5.
      stop: [
        { signal: 'SIGQUIT', seconds: 5 },
        { signal: 'SIGTERM', seconds: 5 },
      ],
    }),
};

function configuration(folder: string, port: number, upstream: number, idle: number): string {
  // The paths compiled in belong to the system's own nginx.
  const temp = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi'];
  return `daemon off;
pid "${folder}/nginx.pid";
lock_file "${folder}/nginx.lock";
events {}
http {
  access_log off;
${temp.map((name) => `  ${name}_temp_path "${folder}/temp/${name}";`).join('\n')}
  server {
    listen 127.0.0.1:${String(port)};
    location / {
      proxy_pass http://127.0.0.1:${String(upstream)};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_read_timeout ${String(idle)}s;
    }
  }
}
`;
}
