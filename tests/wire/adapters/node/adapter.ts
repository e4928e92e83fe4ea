import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient } from '../program.ts';

const client = fileURLToPath(new URL('client.js', import.meta.url));

/** Node's own `WebSocket`, which is that of undici. */
export const node: Adapter = {
  id: 'node',
  name: 'Node.js',
  kind: 'runtime',
  language: 'JavaScript',
  needs: [{ npm: 'node', of: 'project' }],
  limits: {},
  unable: { client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' } },
  version: () =>
    Promise.resolve({ version: process.versions.node, on: `undici ${process.versions['undici'] ?? 'unknown'}` }),
  client: () => startClient({ command: process.execPath, args: [client] }),
};
