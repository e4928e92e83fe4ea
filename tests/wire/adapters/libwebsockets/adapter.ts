import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';

const source = fileURLToPath(new URL('connection.c', import.meta.url));
const program = (folder: string) => join(folder, 'connection');

/** libwebsockets, with its own event loop. */
export const libwebsockets: Adapter = {
  id: 'libwebsockets',
  name: 'libwebsockets',
  kind: 'library',
  language: 'C',
  needs: [{ debian: 'libwebsockets-dev' }, { debian: 'gcc' }, { debian: 'libc6-dev' }],
  limits: {}, // Messages reach the callback piece by piece, whatever their size.
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      'send-reason-alone': 'noReasonAlone',
    },
    server: { 'send-reason-alone': 'noReasonAlone', 'leave-return': 'noReturn', 'leave-throw': 'noThrow' },
  },
  version: async () => {
    const config = await readFile('/usr/include/lws_config.h', 'utf8');
    return { version: /#define LWS_LIBRARY_VERSION "([\d.]+)/.exec(config)?.[1] ?? 'unknown' };
  },
  build: async (folder) => {
    const flags = ['-std=gnu11', '-O1', '-Wall', '-Wextra'];
    await promisify(execFile)('/usr/bin/gcc', [...flags, '-o', program(folder), source, '-lwebsockets']);
  },
  client: (folder) => startClient({ command: program(folder), args: ['client'] }),
  server: (folder) => startServer({ command: program(folder), args: ['server'] }),
};
