import type { Task } from '../adapters/driver.ts';
import type { Ask } from '../peer/client.ts';
import type { FrameToSend } from '../peer/frame.ts';
import type { Manners } from '../peer/link.ts';
import type { Answer } from '../peer/server.ts';

/** One thing that the peer does once the connection is open, in order. */
export type Step =
  | { readonly send: FrameToSend }
  | { readonly wait: number }
  | { readonly end: 'fin' | 'reset' }
  /** Has the implementation's process ended, or its own shutdown called. */
  | { readonly process: 'SIGKILL' | 'SIGTERM' | 'shutdown' };

/** What happens in a scenario with a client or a server. */
export interface Play {
  /** What the program that uses the implementation is told to do. */
  readonly task?: { readonly do: Task; readonly code?: number; readonly reason?: string };
  readonly steps?: readonly Step[];
  /** How the peer answers the handshake of a client. */
  readonly answer?: Answer;
  /** How the peer asks a server. */
  readonly ask?: Ask;
  /** Where the peer behaves worse than the protocol wants. */
  readonly manners?: Partial<Manners>;
  /** Needs a process of its own, since the process does not survive it or is busy with it. */
  readonly alone?: boolean;
  /** Seconds to wait for an end that may never come; 6 unless said otherwise. */
  readonly patience?: number;
  /** Is only tried where permessage-deflate was agreed to. */
  readonly deflate?: boolean;
  /** How often it is tried at the least; 2 unless said otherwise. More where it races with itself. */
  readonly attempts?: number;
  /** An error is not the end: the closure may be told long after it. */
  readonly waitsForClose?: boolean;
  /** Takes much memory: runs when nothing else does. */
  readonly heavy?: boolean;
  /** It is over when the handshake is answered, a pong has come, or the program was given a message. */
  readonly until?: 'answer' | 'pong' | 'message';
}

/** What a play may depend on. */
export interface Cast {
  /** The code or the status, in a family. */
  readonly number: number;
  /** The largest message that the implementation accepts, in bytes; undefined where none is known. */
  readonly limit: number | undefined;
}

/** Plays by the family of the scenario. */
export type Plays = Readonly<Record<string, (cast: Cast) => Play>>;
