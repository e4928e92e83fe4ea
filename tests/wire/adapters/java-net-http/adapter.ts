import type { Adapter } from '../adapter.ts';
import { startClient } from '../program.ts';
import { compile, javaVersion, start, type JavaProgram } from '../java/program.ts';

const program: JavaProgram = {
  id: 'java-net-http',
  sources: [new URL('Client.java', import.meta.url)],
  jars: [],
};

/** The JDK's own `java.net.http.WebSocket`. */
export const javaNetHttp: Adapter = {
  id: program.id,
  name: 'java.net.http',
  kind: 'runtime',
  language: 'Java',
  needs: [{ debian: 'openjdk-17-jdk-headless' }],
  // Its answer to a protocol error and the end of TCP race with each other.
  attempts: 8,
  // A message is handed on in parts, as it arrives: there is none too large.
  limits: {},
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      // sendClose(int, String) is the only call that sends a Close frame, and the int is a primitive.
      'send-nothing': 'noEmptyClose',
      'send-reason-alone': 'noReasonAlone',
      'provoke-bad-deflate': 'noCompression',
    },
  },
  version: async () => {
    const version = await javaVersion();
    return { version, on: `OpenJDK ${version}` };
  },
  build: (folder) => compile(program, folder),
  client: (folder) => startClient(start(program, folder, 'Client')),
};
