import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { packageVersion } from '../npm/package-version.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The package `websocket` of npm. */
export const websocket: Adapter = {
  id: 'websocket-node',
  name: 'WebSocket-Node',
  kind: 'library',
  language: 'JavaScript',
  needs: [{ npm: 'websocket', of: 'wire' }],
  // lib/WebSocketClient.js and lib/WebSocketServer.js: maxReceivedFrameSize, which is the limit of a message in one
  // frame. In several frames a message may have maxReceivedMessageSize: 8 MiB at a client, 1 MiB at a server.
  limits: { client: 1024 * 1024, server: 64 * 1024 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // close() belongs to a connection that is open. Before that there is only abort(), which ends the HTTP request.
      'refuse-connecting': 'noConnectingClose',
    },
    server: { 'leave-return': 'noReturn' },
  },
  version: () => Promise.resolve({ version: packageVersion('websocket'), on: `Node ${process.versions.node}` }),
  client: () => startClient({ command: process.execPath, args: [pathOf('client.js')] }),
  server: () => startServer({ command: process.execPath, args: [pathOf('server.js')] }),
};
