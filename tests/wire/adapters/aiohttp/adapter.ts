import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { pythonVersion, start, versionOf } from '../python/program.ts';

/** The Python package `aiohttp`. */
export const aiohttp: Adapter = {
  id: 'aiohttp',
  name: 'aiohttp',
  kind: 'library',
  language: 'Python',
  needs: [{ debian: 'python3-aiohttp' }],
  // aiohttp/http_websocket.py refuses what is as long as max_msg_size, 4 MiB by default, or longer.
  limits: { client: 4 * 1024 * 1024 - 1, server: 4 * 1024 * 1024 - 1 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // ws_connect() gives nothing to close until the connection is open.
      'refuse-connecting': 'noConnectingClose',
    },
  },
  version: async () => ({ version: await versionOf('aiohttp'), on: await pythonVersion() }),
  client: () => startClient(start(new URL('client.py', import.meta.url))),
  server: () => startServer(start(new URL('server.py', import.meta.url))),
};
