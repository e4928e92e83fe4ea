import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { pythonVersion, start, versionOf } from '../python/program.ts';

/** The Python package `tornado`. */
export const tornado: Adapter = {
  id: 'tornado',
  name: 'Tornado',
  kind: 'library',
  language: 'Python',
  needs: [{ debian: 'python3-tornado' }],
  // https://www.tornadoweb.org/en/stable/websocket.html: websocket_max_message_size is 10 MiB by default.
  limits: { client: 10 * 1024 * 1024, server: 10 * 1024 * 1024 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // websocket_connect() gives nothing to close until the connection is open.
      'refuse-connecting': 'noConnectingClose',
    },
    server: { 'leave-return': 'noReturn' },
  },
  version: async () => ({ version: await versionOf('tornado'), on: await pythonVersion() }),
  client: () => startClient(start(new URL('client.py', import.meta.url))),
  server: () => startServer(start(new URL('server.py', import.meta.url))),
};
