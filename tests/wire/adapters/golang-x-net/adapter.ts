import type { Adapter } from '../adapter.ts';
import { buildGo, goVersion, startGo } from '../go/program.ts';
import { startClient, startServer } from '../program.ts';

const source = new URL('connection.go', import.meta.url);
const debian = 'golang-golang-x-net-dev';

/** Close takes neither a code nor a reason. It is tried without them where they do not matter. */
const withoutCode = {
  send: 'noCloseCode',
  'send-long-reason': 'noCloseCode',
  'send-too-long-reason': 'noCloseCode',
  'send-reason-alone': 'noReasonAlone',
} as const;

/** The package `golang.org/x/net/websocket` of Go. */
export const golangXNet: Adapter = {
  id: 'golang-x-net',
  name: 'golang.org/x/net/websocket',
  kind: 'library',
  language: 'Go',
  needs: [{ debian }, { debian: 'golang-go' }],
  // websocket.go: DefaultMaxPayloadBytes is 32 MiB, for one frame.
  limits: { client: 32 * 1024 * 1024, server: 32 * 1024 * 1024 },
  unable: {
    client: {
      ...withoutCode,
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      'refuse-connecting': 'noConnectingClose',
    },
    server: { ...withoutCode, 'refuse-after': 'noCloseCode' },
  },
  version: () => goVersion(debian),
  build: (folder) => buildGo(source, folder),
  client: (folder) => startClient(startGo(folder, 'client')),
  server: (folder) => startServer(startGo(folder, 'server')),
};
