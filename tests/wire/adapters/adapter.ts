import type { UnableReason } from '../../../src/schema/observation.ts';
import type { Driver, ServerDriver } from './driver.ts';

/** A package that an implementation comes from. */
export type Need =
  /** A package of Debian. */
  | { readonly debian: string }
  /** A package of the project's own `package.json`, or of `tests/wire/package.json`. */
  | { readonly npm: string; readonly of: 'project' | 'wire' };

/** What an implementation says of itself. */
export interface Version {
  readonly version: string;
  /** What it runs on, with version: `Node 24.9.0`. */
  readonly on?: string;
}

/** One implementation of the protocol, and how to run it in each of its roles at its default settings. */
export interface Adapter {
  /** Name of its file in `content/websocket/observed/`. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  readonly kind: 'browser' | 'runtime' | 'library' | 'server' | 'proxy';
  readonly language: string;
  /** The first is the one it is named after in the results. */
  readonly needs: readonly [Need, ...Need[]];
  /** The largest message accepted at the default settings, in bytes, as documented or read in its source. */
  readonly limits: { readonly client?: number; readonly server?: number };
  /** Scenarios that cannot be tried, by id or by family, each with the reason. */
  readonly unable: {
    readonly client?: Readonly<Record<string, UnableReason>>;
    readonly server?: Readonly<Record<string, UnableReason>>;
    readonly proxy?: Readonly<Record<string, UnableReason>>;
  };
  /** How many connections it is given at once; 8 unless said otherwise. */
  readonly atOnce?: number;
  /** How often each scenario is tried; 2 unless said otherwise. More where it is known to race with itself. */
  readonly attempts?: number;
  readonly version: () => Promise<Version>;
  /** Prepares what takes time and is done once: compiles a program, for example. */
  readonly build?: (folder: string) => Promise<void>;
  /** Starts a program with the client's end. A fresh one each time. */
  readonly client?: (folder: string) => Promise<Driver>;
  /** Starts a program with the server's end, on a port that the system gives. */
  readonly server?: (folder: string) => Promise<ServerDriver>;
  /**
   * Starts a proxy before a server.
   *
   * @param upstream the server's port
   * @param idle seconds of silence after which it is told to cut a connection, where it can be told
   */
  readonly proxy?: (folder: string, upstream: number, idle: number) => Promise<ProxyDriver>;
}

/** A running proxy. */
export interface ProxyDriver {
  readonly port: number;
  /** Has it read its configuration again, by its own means. */
  reload(): Promise<void>;
  /** Stops it by its own means, or with SIGTERM. */
  stop(): Promise<void>;
}
