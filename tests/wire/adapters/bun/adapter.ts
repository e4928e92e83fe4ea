import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer, type Start } from '../program.ts';
import { ask } from '../proxy-program.ts';

const program = fileURLToPath(new URL('../../node_modules/.bin/bun', import.meta.url));

/** Bun's own `WebSocket`, and the WebSocket handler of `Bun.serve`. */
export const bun: Adapter = {
  id: 'bun',
  name: 'Bun',
  kind: 'runtime',
  language: 'JavaScript',
  needs: [{ npm: 'bun', of: 'wire' }],
  // maxPayloadLength, whose default its reference does not name: 16 MiB pass, one byte more does not.
  limits: { server: 16 * 1024 * 1024 },
  unable: {
    client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' },
    server: { 'leave-return': 'noReturn' },
  },
  version: async () => ({ version: await ask(program, ['--version'], /^(\S+)/) }),
  client: () => startClient(run('../node/client.js')),
  server: () => startServer(run('server.js')),
};

function run(file: string): Start {
  return { command: program, args: ['--no-install', fileURLToPath(new URL(file, import.meta.url))] };
}
