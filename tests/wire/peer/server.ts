import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { setTimeout as delay } from 'node:timers/promises';
import type { WireEvent } from '../../../src/schema/observation.ts';
import { acceptKey, readHead, writeHead } from './handshake.ts';
import { Link, type Manners } from './link.ts';

/** How the peer answers a handshake. */
export interface Answer {
  /** An HTTP status in place of 101. */
  readonly status?: number;
  /** A Sec-WebSocket-Accept that does not belong to the key. */
  readonly wrongKey?: boolean;
  /** A subprotocol that was not asked for. */
  readonly subprotocol?: string;
  /** Agrees to permessage-deflate where it is offered. */
  readonly deflate?: boolean;
  /** Seconds to wait before the answer. */
  readonly delay?: number;
  /** Nothing listens on the port. */
  readonly nobody?: boolean;
  /** Speaks TLS with a certificate that nobody trusts, or ends the connection in the middle of the TLS handshake. */
  readonly tls?: 'untrusted' | 'cut';
}

/** The peer as a server, for one connection. */
export interface PeerServer {
  readonly url: string;
  readonly port: number;
  /** The open connection, once there is one. */
  readonly opened: Promise<Link>;
  /** What the client sent after the handshake. */
  wire(): readonly WireEvent[];
  /** The client agreed to permessage-deflate by offering it. */
  deflated(): boolean;
  /** The client's side is over. */
  ended(): boolean;
  onEvent(listener: () => void): void;
  stop(): void;
}

// The key is of use for nothing else. Made by: openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj /CN=localhost
//   -addext subjectAltName=DNS:localhost,IP:127.0.0.1
const pem = readFileSync(new URL('../untrusted.pem', import.meta.url), 'utf8');

/** Listens on a port that the system gives, for one connection that becomes a WebSocket. */
export async function startPeerServer(answer: Answer, manners: Manners): Promise<PeerServer> {
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();
  let link: Link | undefined;
  let isOver = false;
  let isDeflated = false;
  let open: (link: Link) => void = () => undefined;
  const opened = new Promise<Link>((resolve) => {
    open = resolve;
  });

  const take = (socket: Socket) => {
    sockets.add(socket);
    if (answer.nobody) return;
    let bytes = Buffer.alloc(0);
    let asked = false;
    socket.on('error', () => undefined);
    if (answer.tls === 'cut') {
      socket.once('data', () => socket.destroy());
      return;
    }
    // A client that ends TCP before the handshake is over is seen, but has no place in a record of what it sent after it.
    const ended = () => {
      if (link !== undefined || answer.status !== undefined) return;
      isOver = true;
      listeners.forEach((listener) => {
        listener();
      });
    };
    socket.on('end', ended);
    socket.on('error', ended);
    const read = (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      const head = readHead(bytes);
      if (head === undefined || asked) return;
      asked = true;
      void reply(socket, head.fields.get('sec-websocket-key'), head.fields.get('sec-websocket-extensions') ?? '').then(
        (isOpen) => {
          if (!isOpen) return;
          socket.off('data', read);
          link = new Link(socket, 'server', manners, performance.now(), head.rest);
          link.onEvent(() => {
            listeners.forEach((listener) => {
              listener();
            });
          });
          open(link);
        },
      );
    };
    socket.on('data', read);
  };

  const reply = async (socket: Socket, key: string | undefined, extensions: string): Promise<boolean> => {
    if (answer.delay !== undefined) await delay(answer.delay * 1000);
    if (!socket.writable) return false;
    if (key === undefined || answer.status !== undefined) {
      const status = answer.status ?? 400;
      const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`;
      socket.end(writeHead(line, { 'Content-Length': '0', Connection: 'close' }));
      return false;
    }
    isDeflated = answer.deflate === true && extensions.includes('permessage-deflate');
    socket.write(
      writeHead('HTTP/1.1 101 Switching Protocols', {
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Accept': acceptKey(answer.wrongKey ? 'another key' : key),
        ...(answer.subprotocol && { 'Sec-WebSocket-Protocol': answer.subprotocol }),
        ...(isDeflated && { 'Sec-WebSocket-Extensions': 'permessage-deflate' }),
      }),
    );
    return true;
  };

  const server: Server =
    answer.tls === 'untrusted'
      ? createTlsServer({ key: pem, cert: pem, allowHalfOpen: true } as object, take)
      : createServer({ allowHalfOpen: true }, take);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = answer.nobody ? await holdPort(portOf(server), sockets) : portOf(server);

  return {
    url: `${answer.tls === undefined ? 'ws' : 'wss'}://127.0.0.1:${String(port)}/`,
    port,
    opened,
    wire: () => link?.wire ?? [],
    deflated: () => isDeflated,
    ended: () => link?.ended ?? isOver,
    onEvent: (listener) => listeners.add(listener),
    stop: () => {
      link?.finish();
      sockets.forEach((socket) => socket.destroy());
      if (server.listening) server.close();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * A port on which nothing listens, and which nobody else is given: a connection to a server of ours has it as its own end.
 *
 * @param sockets those that end with the peer
 */
async function holdPort(port: number, sockets: Set<Socket>): Promise<number> {
  const holder = connect({ port, host: '127.0.0.1' });
  sockets.add(holder);
  await once(holder, 'connect');
  return holder.localPort ?? 0;
}
