import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { packageVersion } from '../npm/package-version.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The package `ws` of npm. */
export const ws: Adapter = {
  id: 'ws',
  name: 'ws',
  kind: 'library',
  language: 'JavaScript',
  needs: [{ npm: 'ws', of: 'project' }],
  // lib/websocket.js and lib/websocket-server.js: maxPayload is 100 MiB by default.
  limits: { client: 100 * 1024 * 1024, server: 100 * 1024 * 1024 },
  unable: {
    client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' },
    server: { 'leave-return': 'noReturn' },
  },
  version: () => Promise.resolve({ version: packageVersion('ws'), on: `Node ${process.versions.node}` }),
  client: () => startClient({ command: process.execPath, args: [pathOf('client.js')] }),
  server: () => startServer({ command: process.execPath, args: [pathOf('server.js')] }),
};
