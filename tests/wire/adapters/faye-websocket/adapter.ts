import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { packageVersion } from '../npm/package-version.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The package `faye-websocket` of npm. */
export const fayeWebsocket: Adapter = {
  id: 'faye-websocket',
  name: 'faye-websocket',
  kind: 'library',
  language: 'JavaScript',
  needs: [{ npm: 'faye-websocket', of: 'wire' }],
  // Its README.md: maxLength is 2^26 - 1 by default.
  limits: { client: 2 ** 26 - 1, server: 2 ** 26 - 1 },
  unable: {
    client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' },
    // It takes over single connections of a server of Node: refusing one and shutting down are not its own doing.
    server: { 'refuse-before': 'noRefusal', 'leave-return': 'noReturn', 'leave-shutdown': 'noShutdown' },
  },
  version: () => Promise.resolve({ version: packageVersion('faye-websocket'), on: `Node ${process.versions.node}` }),
  client: () => startClient({ command: process.execPath, args: [pathOf('client.js')] }),
  server: () => startServer({ command: process.execPath, args: [pathOf('server.js')] }),
};
