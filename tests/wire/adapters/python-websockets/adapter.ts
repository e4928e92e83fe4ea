import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { pythonVersion, start, versionOf } from '../python/program.ts';

/** The Python package `websockets`, by its interface for asyncio. */
export const pythonWebsockets: Adapter = {
  id: 'python-websockets',
  name: 'websockets (Python)',
  kind: 'library',
  language: 'Python',
  needs: [{ debian: 'python3-websockets' }],
  // websockets/legacy/client.py and websockets/legacy/server.py: max_size is 2**20 by default.
  limits: { client: 2 ** 20, server: 2 ** 20 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // connect() gives nothing to close until the connection is open.
      'refuse-connecting': 'noConnectingClose',
    },
  },
  version: async () => ({ version: await versionOf('websockets'), on: await pythonVersion() }),
  client: () => startClient(start(new URL('client.py', import.meta.url))),
  server: () => startServer(start(new URL('server.py', import.meta.url))),
};
