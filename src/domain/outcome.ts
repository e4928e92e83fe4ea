import type { Reported, Seen, WireEvent } from '../schema/observation.ts';
import { onceFor } from './once-for.ts';

/** An exception or an error, by the name of its type, with its message word for word. */
export type Named = NonNullable<Reported['error']>;

/** A Close frame that an implementation sent. */
export interface SentClose {
  /** Undefined where the frame was empty. */
  readonly code: number | undefined;
  readonly reason: string | undefined;
  /** Seconds since the scenario began; undefined below one. */
  readonly after: number | undefined;
}

/** What came of a scenario, in the terms in which pages compare. */
export interface Outcome {
  /** The program was told something. */
  readonly isTold: boolean;
  /** The close code that the program was told. */
  readonly reported: number | undefined;
  /** Whether the closure is called clean, where that is said. */
  readonly clean: boolean | undefined;
  readonly error: Named | undefined;
  /** What the call to close threw. */
  readonly threw: Named | undefined;
  /** The first Close frame that it sent. */
  readonly sent: SentClose | undefined;
  /** Status of its answer to the handshake. */
  readonly http: number | undefined;
  /** How its TCP side ended; undefined where it was the peer that cut the connection, or none was made. */
  readonly end: 'fin' | 'reset' | 'open' | undefined;
  /** Bytes of the message that reached the program. */
  readonly delivered: number | undefined;
}

/** The Close frames among what was sent, in order. */
export const closesIn = onceFor((wire: readonly WireEvent[]): readonly SentClose[] =>
  wire.flatMap((event) =>
    'frame' in event && event.frame === 'close' ? [{ code: event.code, reason: event.reason, after: event.after }] : [],
  ),
);

/** What came of one playing of a scenario. */
export const outcomeOf = onceFor(({ reported, wire }: Seen): Outcome => ({
  isTold: reported !== undefined,
  reported: reported?.code,
  clean: reported?.clean,
  error: reported?.error,
  threw: reported?.threw,
  sent: closesIn(wire)[0],
  http: wire.find((event) => 'http' in event)?.http,
  end: wire.find((event) => 'end' in event)?.end,
  delivered: reported?.delivered,
}));
