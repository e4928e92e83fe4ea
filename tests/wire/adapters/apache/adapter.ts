import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from '../adapter.ts';
import { ask, startProxy } from '../proxy-program.ts';

// Debian's, in a folder that is not in every user's PATH.
const apache2 = '/usr/sbin/apache2';

/** Apache, configured as in https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#protoupgrade. */
export const apacheProxy: Adapter = {
  id: 'apache',
  name: 'Apache HTTP Server',
  kind: 'proxy',
  language: 'C',
  needs: [{ debian: 'apache2' }],
  limits: {},
  unable: {},
  version: async () => ({ version: await ask(apache2, ['-v'], /Apache\/(\S+)/) }),
  proxy: (folder, upstream, idle) =>
    startProxy({
      pidFile: join(folder, 'apache2.pid'),
      prepare: async (port) => {
        const file = join(folder, 'apache2.conf');
        await writeFile(file, configuration(folder, port, upstream, idle));
        return { command: apache2, args: ['-d', folder, '-f', file, '-DFOREGROUND'] };
      },
      // What `apachectl graceful` sends.
      reload: 'SIGUSR1',
      // apache2.service of Debian: `apachectl graceful-stop` sends SIGWINCH and does not wait; systemd sends SIGTERM
      // as soon as it has returned.
      stop: [
        { signal: 'SIGWINCH', seconds: 0.1 },
        { signal: 'SIGTERM', seconds: 15 },
      ],
    }),
};

/**
 * A silent tunnel is cut after the longer of the client's timeout (Timeout) and the server's (ProxyTimeout, which is
 * Timeout by default): ProxyTimeout alone shortens nothing. User and Group matter only to root, whom Apache refuses to
 * serve as.
 */
function configuration(folder: string, port: number, upstream: number, idle: number): string {
  const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http'];
  return `ServerRoot "${folder}"
DefaultRuntimeDir "${folder}"
PidFile "${folder}/apache2.pid"
ErrorLog "${folder}/error.log"
ServerName 127.0.0.1
User nobody
Group nogroup
Listen 127.0.0.1:${String(port)}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Timeout ${String(idle)}
ProxyPass "/" "http://127.0.0.1:${String(upstream)}/" upgrade=websocket
`;
}
