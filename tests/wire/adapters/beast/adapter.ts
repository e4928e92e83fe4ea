import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';

const source = fileURLToPath(new URL('connection.cpp', import.meta.url));
const program = (folder: string) => join(folder, 'connection');
const execute = promisify(execFile);

/** Boost.Beast, with coroutines on one thread. */
export const beast: Adapter = {
  id: 'beast',
  name: 'Boost.Beast',
  kind: 'library',
  language: 'C++',
  needs: [{ debian: 'libboost-dev' }, { debian: 'libssl-dev' }, { debian: 'g++' }],
  // websocket/impl/stream_impl.hpp: rd_msg_max is 16 MiB by default.
  limits: { client: 16 * 1024 * 1024, server: 16 * 1024 * 1024 },
  unable: {
    client: { 'leave-reload': 'noPage', 'leave-navigate': 'noPage', 'leave-tab': 'noPage' },
    server: { 'leave-shutdown': 'noShutdown' },
  },
  version: async () => {
    const header = await readFile('/usr/include/boost/version.hpp', 'utf8');
    const version = /#define BOOST_LIB_VERSION "(.+)"/.exec(header)?.[1] ?? 'unknown';
    const { stdout: openssl } = await execute('/usr/bin/openssl', ['version']);
    return { version: version.replaceAll('_', '.'), on: openssl.split(' ').slice(0, 2).join(' ') };
  },
  build: async (folder) => {
    const flags = ['-std=c++20', '-O0', '-Wall', '-Wextra'];
    await execute('/usr/bin/g++', [...flags, '-o', program(folder), source, '-lssl', '-lcrypto', '-pthread']);
  },
  client: (folder) => startClient({ command: program(folder), args: ['client'] }),
  server: (folder) => startServer({ command: program(folder), args: ['server'] }),
};
