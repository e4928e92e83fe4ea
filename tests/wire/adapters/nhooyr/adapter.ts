import type { Adapter } from '../adapter.ts';
import { buildGo, goVersion, startGo } from '../go/program.ts';
import { startClient, startServer } from '../program.ts';

const source = new URL('connection.go', import.meta.url);
const debian = 'golang-nhooyr-websocket-dev';

/** The package `nhooyr.io/websocket` of Go, which has since become `github.com/coder/websocket`. */
export const nhooyr: Adapter = {
  id: 'nhooyr',
  name: 'nhooyr.io/websocket (coder/websocket)',
  kind: 'library',
  language: 'Go',
  needs: [{ debian }, { debian: 'golang-go' }],
  // read.go: defaultReadLimit is 32768.
  limits: { client: 32768, server: 32768 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // Close takes both a code and a reason.
      'send-nothing': 'noEmptyClose',
      'send-reason-alone': 'noReasonAlone',
    },
    server: { 'send-nothing': 'noEmptyClose', 'send-reason-alone': 'noReasonAlone' },
  },
  version: () => goVersion(debian),
  build: (folder) => buildGo(source, folder),
  client: (folder) => startClient(startGo(folder, 'client')),
  server: (folder) => startServer(startGo(folder, 'server')),
};
