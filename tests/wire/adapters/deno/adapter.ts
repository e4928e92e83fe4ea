import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer, type Start } from '../program.ts';
import { ask } from '../proxy-program.ts';

const program = fileURLToPath(new URL('../../node_modules/.bin/deno', import.meta.url));

/** Deno's own `WebSocket`, and `Deno.upgradeWebSocket` in `Deno.serve`. */
export const deno: Adapter = {
  id: 'deno',
  name: 'Deno',
  kind: 'runtime',
  language: 'JavaScript',
  needs: [{ npm: 'deno', of: 'wire' }],
  // fastwebsockets, src/lib.rs: a frame must be smaller than max_message_size, which is 64 MiB by default.
  limits: { client: 64 * 1024 * 1024 - 1, server: 64 * 1024 * 1024 - 1 },
  unable: {
    client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' },
    server: { 'leave-return': 'noReturn' },
  },
  version: async () => ({ version: await ask(program, ['--version'], /^deno (\S+)/) }),
  client: (folder) => startClient(run('../node/client.js', folder)),
  server: (folder) => startServer(run('server.js', folder)),
};

function run(file: string, folder: string): Start {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return {
    command: program,
    args: ['run', '--no-config', '--no-lock', '--no-remote', '--no-npm', '--allow-net=127.0.0.1', path],
    env: { DENO_DIR: join(folder, 'deno'), DENO_NO_UPDATE_CHECK: '1' },
  };
}
