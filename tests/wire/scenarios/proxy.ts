import { closeFrame } from '../peer/frame.ts';
import type { FrameToSend } from '../peer/frame.ts';
import type { Answer } from '../peer/server.ts';

/** What happens in a scenario with a proxy between the peer as a client and the peer as a server. */
export interface ProxyPlay {
  /** What is done once the connection is open through the proxy. */
  readonly act?:
    | { readonly by: 'client' | 'server'; readonly send: FrameToSend }
    | { readonly by: 'client' | 'server'; readonly end: 'fin' | 'reset' }
    | { readonly by: 'proxy'; readonly does: 'reload' | 'stop' };
  /** How the server answers the handshake. */
  readonly answer?: Answer;
  /** Seconds of silence after which the proxy is told to cut the connection. */
  readonly idle?: number;
  /** Seconds to wait for an end that may never come; 6 unless said otherwise. */
  readonly patience?: number;
}

/** What happens in each scenario of a proxy, by family. */
export const proxyPlays: Readonly<Record<string, (number: number) => ProxyPlay>> = {
  'proxy-close-from-server': () => ({ act: { by: 'server', send: closeFrame(1012, 'bye') } }),
  'proxy-close-from-client': () => ({ act: { by: 'client', send: closeFrame(4001, 'bye') } }),
  'proxy-bad-code': () => ({ act: { by: 'server', send: closeFrame(1006, 'bye') } }),
  'proxy-idle': () => ({ idle: 3, patience: 12 }),
  'proxy-server-killed': () => ({ act: { by: 'server', end: 'fin' } }),
  'proxy-server-reset': () => ({ act: { by: 'server', end: 'reset' } }),
  'proxy-client-lost': () => ({ act: { by: 'client', end: 'reset' } }),
  'proxy-server-down': () => ({ answer: { nobody: true } }),
  'proxy-server-refuses': (status) => ({ answer: { status } }),
  'proxy-reload': () => ({ act: { by: 'proxy', does: 'reload' }, patience: 12 }),
  'proxy-stop': () => ({ act: { by: 'proxy', does: 'stop' }, patience: 20 }),
};
