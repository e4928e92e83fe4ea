/**
 * How the observatory speaks to a program that uses an implementation: one JSON object a line. A program that takes
 * the client's end reads commands on its standard input. One that takes the server's end reads them from the query of
 * each connection's address, `/?id=send-1002&do=close&code=1002&reason=x`, and its process commands from standard
 * input. Both write events to standard output. Everything else they write goes to standard error.
 */

/** What a program is to do with one connection. All but `listen` and those that name a moment happen once it is open. */
export type Task =
  /** Only report. Every task also does this. */
  | 'listen'
  /** Call the implementation's own close with `code` and `reason`, each where given and only then. */
  | 'close'
  /** Client: close right after asking for the connection, before it is open. */
  | 'close-connecting'
  /** On the first message: keep the thread, or the event loop, that handles this connection busy for five seconds. */
  | 'block'
  /** End the process by the language's own means (`process.exit(0)`), without closing anything first. */
  | 'exit'
  /** Server: refuse the handshake by the framework's own means, before it is accepted. */
  | 'refuse'
  /** Server: let the handler return. */
  | 'return'
  /** Server: let the handler raise an exception. */
  | 'throw'
  /** Browser: reload the page, go to another page, close the tab. */
  | 'reload'
  | 'navigate'
  | 'close-tab';

export interface ConnectionCommand {
  /** The scenario's id. Every event of the connection carries it. One process sees an id once. */
  readonly id: string;
  readonly do: Task;
  readonly code?: number;
  readonly reason?: string;
}

/** A line on a client's standard input. */
export interface ClientCommand extends ConnectionCommand {
  /** `ws://127.0.0.1:<port>/` or `wss://127.0.0.1:<port>/`. */
  readonly url: string;
}

/** A line on a server's standard input: the framework's own graceful shutdown, if it has one. */
export interface ServerCommand {
  readonly do: 'shutdown';
}

/** A line on standard output. */
export type DriverEvent =
  /** Client: can take commands. */
  | { readonly event: 'ready' }
  /** Server: listens on 127.0.0.1, on a port that the system gave. */
  | { readonly event: 'listening'; readonly port: number }
  | { readonly id: string; readonly event: 'open' }
  /** A message reached the program: its size in bytes. */
  | { readonly id: string; readonly event: 'message'; readonly size: number }
  /** What the interface says of the end: a close event, or the fields of a close exception. Only what it really gives. */
  | {
      readonly id: string;
      readonly event: 'close';
      readonly code?: number;
      readonly reason?: string;
      readonly clean?: boolean;
    }
  /** An error event, or an exception out of connecting or receiving. `message` is the literal text. */
  | { readonly id: string; readonly event: 'error'; readonly name: string; readonly message: string }
  /** The call to close threw, or returned an error. */
  | { readonly id: string; readonly event: 'threw'; readonly name: string; readonly message: string }
  /** A line that the implementation wrote to its own log, where it says which connection it means. */
  | { readonly id: string; readonly event: 'log'; readonly text: string };

/** A running program. */
export interface Driver {
  /** Gives a client its next connection, or a server a command for its process. */
  send(command: ClientCommand | ServerCommand): void;
  /** Hears what the program says of one connection; returns what stops it. */
  listen(id: string, listener: (event: DriverEvent) => void): () => void;
  /** Sends the process, or the browser's first process, a signal. */
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  /** The program has not ended. */
  isRunning(): boolean;
  /** The exception that ended the program, as it wrote it to standard error. */
  lastError?(): { readonly name: string; readonly message: string } | undefined;
  /** Ends the program, if it still runs. */
  stop(): Promise<void>;
}

/** A running server. */
export interface ServerDriver extends Driver {
  readonly port: number;
}
