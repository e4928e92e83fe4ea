import { connect } from 'node:net';
import type { WireEvent } from '../../../src/schema/observation.ts';
import { readHead, writeHead } from './handshake.ts';
import { Link, secondsSince, type Manners } from './link.ts';

/** How the peer asks for a connection. */
export interface Ask {
  /** In place of 13. */
  readonly version?: number;
  readonly withoutKey?: boolean;
  /** In place of the server's own. */
  readonly origin?: string;
  /** Offers permessage-deflate. */
  readonly deflate?: boolean;
  /** Records the answer to the handshake even where it is 101. */
  readonly recordsAnswer?: boolean;
}

/** The peer as a client. */
export interface PeerClient {
  /** The open connection, once there is one. */
  readonly opened: Promise<Link>;
  /** What the server sent, before and after the handshake. */
  wire(): readonly WireEvent[];
  /** The server agreed to permessage-deflate. */
  deflated(): boolean;
  /** The server's side is over. */
  ended(): boolean;
  onEvent(listener: () => void): void;
  stop(): void;
}

/** Connects to a server on this machine and asks for a WebSocket at a path. */
export function startPeerClient(port: number, path: string, ask: Ask, manners: Manners): PeerClient {
  const start = performance.now();
  const before: WireEvent[] = [];
  const listeners = new Set<() => void>();
  let link: Link | undefined;
  let isOver = false;
  let isDeflated = false;
  let open: (link: Link) => void = () => undefined;
  const opened = new Promise<Link>((resolve) => {
    open = resolve;
  });
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };

  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let bytes = Buffer.alloc(0);
  const over = (how: 'fin' | 'reset') => () => {
    if (link !== undefined || isOver) return;
    isOver = true;
    before.push({ end: how, ...secondsSince(start) });
    socket.end();
    tell();
  };
  socket.on('connect', () => {
    socket.write(
      writeHead(`GET ${path} HTTP/1.1`, {
        Host: `127.0.0.1:${String(port)}`,
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Version': String(ask.version ?? 13),
        ...(!ask.withoutKey && { 'Sec-WebSocket-Key': 'd2lyZWNvZGVzIHRyaWVzIQ==' }),
        // Browsers always send one, and some servers refuse a handshake without.
        Origin: ask.origin ?? `http://127.0.0.1:${String(port)}`,
        ...(ask.deflate && { 'Sec-WebSocket-Extensions': 'permessage-deflate' }),
      }),
    );
  });
  const read = (data: Buffer) => {
    bytes = Buffer.concat([bytes, data]);
    const head = isOver ? undefined : readHead(bytes);
    if (head === undefined) return;
    const status = Number(head.start.split(' ')[1]);
    if (status !== 101) {
      before.push({ http: status, ...secondsSince(start) });
      // The connection stays open for another request in HTTP; the handshake is over either way.
      isOver = true;
      tell();
      return;
    }
    if (ask.recordsAnswer) before.push({ http: status, ...secondsSince(start) });
    isDeflated = (head.fields.get('sec-websocket-extensions') ?? '').includes('permessage-deflate');
    socket.off('data', read);
    link = new Link(socket, 'client', manners, performance.now(), head.rest);
    link.onEvent(tell);
    open(link);
  };
  socket.on('data', read);
  socket.on('end', over('fin'));
  socket.on('error', over('reset'));

  return {
    opened,
    wire: () => [...before, ...(link?.wire ?? [])],
    deflated: () => isDeflated,
    ended: () => link?.ended ?? isOver,
    onEvent: (listener) => listeners.add(listener),
    stop: () => {
      link?.finish();
      socket.destroy();
    },
  };
}
