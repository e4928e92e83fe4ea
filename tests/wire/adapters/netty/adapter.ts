import type { Adapter } from '../adapter.ts';
import { compile, javaVersion, output, start, type JavaProgram } from '../java/program.ts';
import { startClient, startServer } from '../program.ts';

const program: JavaProgram = {
  id: 'netty',
  sources: ['Client.java', 'Connection.java', 'Server.java'].map((file) => new URL(file, import.meta.url)),
  jars: ['buffer', 'codec', 'codec-http', 'common', 'handler', 'resolver', 'transport'].map((part) => `netty-${part}`),
};

/** Netty: its `WebSocketServerProtocolHandler` and `WebSocketClientProtocolHandler`. */
export const netty: Adapter = {
  id: program.id,
  name: 'Netty',
  kind: 'library',
  language: 'Java',
  needs: [{ debian: 'libnetty-java' }, { debian: 'openjdk-17-jdk-headless' }],
  // WebSocketDecoderConfig: maxFramePayloadLength is 65536 by default. Frames are not joined to messages.
  limits: { client: 65536, server: 65536 },
  unable: {
    client: {
      'leave-reload': 'noPage',
      'leave-navigate': 'noPage',
      'leave-tab': 'noPage',
      'send-reason-alone': 'noReasonAlone',
      // Compression is a handler of its own.
      'provoke-bad-deflate': 'noCompression',
    },
    server: {
      'leave-return': 'noReturn',
      'send-reason-alone': 'noReasonAlone',
      'provoke-bad-deflate': 'noCompression',
    },
  },
  version: async () => {
    const versions = await output(program.jars, 'io.netty.util.Version');
    const version = /netty-codec-http-([\d.]+\d)/.exec(versions)?.[1] ?? 'unknown';
    return { version, on: `OpenJDK ${await javaVersion()}` };
  },
  build: (folder) => compile(program, folder),
  client: (folder) => startClient(start(program, folder, 'Client')),
  server: (folder) => startServer(start(program, folder, 'Server')),
};
