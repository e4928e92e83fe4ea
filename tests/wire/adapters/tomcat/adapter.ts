import type { Adapter } from '../adapter.ts';
import { compile, javaVersion, output, start, type JavaProgram } from '../java/program.ts';
import { startClient, startServer } from '../program.ts';

const program: JavaProgram = {
  id: 'tomcat',
  sources: ['Client.java', 'Connection.java', 'Server.java'].map((file) => new URL(file, import.meta.url)),
  jars: ['tomcat10-embed-core', 'tomcat10-embed-websocket'],
};

/** Apache Tomcat, embedded: its server, and the client of its WebSocket container. */
export const tomcat: Adapter = {
  id: program.id,
  name: 'Apache Tomcat',
  kind: 'server',
  language: 'Java',
  needs: [{ debian: 'libtomcat10-embed-java' }, { debian: 'openjdk-17-jdk-headless' }],
  // https://tomcat.apache.org/tomcat-10.1-doc/web-socket-howto.html: the buffers are of 8192 bytes by default.
  limits: { client: 8192, server: 8192 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      'send-reason-alone': 'noReasonAlone',
      // connectToServer blocks until the connection is open.
      'refuse-connecting': 'noConnectingClose',
      // The client offers no extension unless it is told to.
      'provoke-bad-deflate': 'noCompression',
    },
    server: { 'leave-return': 'noReturn', 'send-reason-alone': 'noReasonAlone' },
  },
  version: async () => {
    const info = await output(program.jars, 'org.apache.catalina.util.ServerInfo');
    const version = /Apache Tomcat\/([\d.]+)/.exec(info)?.[1] ?? 'unknown';
    return { version, on: `OpenJDK ${await javaVersion()}` };
  },
  build: (folder) => compile(program, folder),
  client: (folder) => startClient(start(program, folder, 'Client')),
  server: (folder) => startServer(start(program, folder, 'Server')),
};
