import type { Adapter } from '../adapter.ts';
import { startClient, startServer } from '../program.ts';
import { buildGo, goVersion, startGo } from '../go/program.ts';

const source = new URL('connection.go', import.meta.url);
const debian = 'golang-github-gorilla-websocket-dev';

/** The package `github.com/gorilla/websocket` of Go. */
export const gorilla: Adapter = {
  id: 'gorilla',
  name: 'gorilla/websocket',
  kind: 'library',
  language: 'Go',
  needs: [{ debian }, { debian: 'golang-go' }],
  limits: {}, // conn.go: readLimit is 0 by default, which is none.
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      'send-reason-alone': 'noReasonAlone',
    },
    server: { 'send-reason-alone': 'noReasonAlone' },
  },
  version: () => goVersion(debian),
  build: (folder) => buildGo(source, folder),
  client: (folder) => startClient(startGo(folder, 'client')),
  server: (folder) => startServer(startGo(folder, 'server')),
};
