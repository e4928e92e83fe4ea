import { sentCauses, type Cause, type End } from '../schema/closing-cause.ts';
import type { Sequence } from '../schema/sequence.ts';
import type { Code } from './code.ts';
import { sightingsIn, type Observations, type Sighting } from './observation.ts';
import { outcomeOf } from './outcome.ts';

/** Something that happens while a connection comes to its end. */
export type ClosingStep =
  /** A side sends what the other finds wrong. */
  | { readonly kind: 'sends'; readonly from: End; readonly cause: Cause }
  /** Something happens at a side. */
  | { readonly kind: 'happens'; readonly at: End; readonly cause: Cause }
  /** A side sends a Close frame, with a code or without. */
  | { readonly kind: 'close'; readonly from: End; readonly code: number | undefined }
  /** TCP ends without a Close frame. */
  | { readonly kind: 'lost' }
  /** The server shows its TLS certificate, and the client does not trust it. */
  | { readonly kind: 'tls' };

/** What programs are told at one side. */
export interface Told {
  /** Undefined where they are told that the connection ended, and no code. */
  readonly code: number | undefined;
  /** How many implementations tell it. */
  readonly count: number;
}

/** How a connection that ends with a code comes to its end, step by step. */
export interface Closing {
  readonly steps: readonly ClosingStep[];
  /** The most frequent first, then the lower code; empty where nothing was observed or no program is left. */
  readonly told: Readonly<Record<End, readonly Told[]>>;
}

/**
 * How a connection that ends with a code comes to its end; undefined for a code that declares no sequence.
 *
 * A Close frame is answered as most implementations answer it. Where nothing was observed, it is answered with the same
 * code, as RFC 6455 §5.5.1 has it typically done.
 */
export function closingOf({ number, sequence }: Code, observations: Observations): Closing | undefined {
  if (sequence === undefined) return undefined;
  const sightings = (scenario: string, role: End): readonly Sighting[] =>
    sightingsIn(observations, scenario).filter(({ endpoint }) => endpoint.role === role);
  switch (sequence.ends) {
    case 'lost':
    case 'tls': {
      const told = (role: End): Told[] => toldIn(sightings(sequence.seen, role));
      return { steps: [{ kind: sequence.ends }], told: { client: told('client'), server: told('server') } };
    }
    case 'close': {
      const senders = sightings(sequence.seen ?? `send-${number}`, sequence.by);
      const receivers = sightings(`receive-${number}`, otherEnd(sequence.by));
      return exchange(sequence, number, senders, receivers);
    }
    case 'empty': {
      const senders = sightings('send-nothing', sequence.by);
      const receivers = sightings('receive-empty', otherEnd(sequence.by));
      return exchange(sequence, undefined, senders, receivers);
    }
  }
}

/** The opposite side. */
export function otherEnd(end: End): End {
  return end === 'client' ? 'server' : 'client';
}

/** One side sends a Close frame and the other answers. */
function exchange(
  sequence: Extract<Sequence, { by: End }>,
  code: number | undefined,
  senders: readonly Sighting[],
  receivers: readonly Sighting[],
): Closing {
  const { by } = sequence;
  const other = otherEnd(by);
  const cause = 'cause' in sequence ? sequence.cause : undefined;
  // What programs are told counts only where the frame of the picture was really sent.
  const sending = senders.filter(({ seen }) => {
    const { sent } = outcomeOf(seen);
    return sent !== undefined && sent.code === code;
  });
  const told = { [by]: toldIn(sending), [other]: toldIn(receivers) } as Record<End, Told[]>;
  return {
    steps: [
      ...(cause === undefined ? [] : [causeStep(cause, by)]),
      { kind: 'close', from: by, code },
      { kind: 'close', from: other, code: usualAnswer(receivers, code) },
    ],
    told,
  };
}

function causeStep(cause: Cause, closer: End): ClosingStep {
  const isSent = sentCauses.some((sent) => sent === cause);
  return isSent ? { kind: 'sends', from: otherEnd(closer), cause } : { kind: 'happens', at: closer, cause };
}

/** The code in the Close frame that most receivers answer with; undefined where that frame is empty. */
function usualAnswer(receivers: readonly Sighting[], received: number | undefined): number | undefined {
  const answers = receivers.flatMap(({ seen }) => outcomeOf(seen).sent ?? []);
  const counted = [...Map.groupBy(answers, ({ code }) => code)];
  const most = counted.reduce<(typeof counted)[number] | undefined>(
    (best, one) => (best === undefined || one[1].length > best[1].length ? one : best),
    undefined,
  );
  return most === undefined ? received : most[0];
}

function toldIn(sightings: readonly Sighting[]): Told[] {
  // A line in a log tells the program nothing.
  const told = sightings.filter(({ seen: { reported } }) => {
    return reported?.code !== undefined || reported?.error !== undefined || reported?.ended === true;
  });
  return [...Map.groupBy(told, ({ seen }) => seen.reported?.code)]
    .map(([code, all]) => ({ code, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.code ?? 0) - (b.code ?? 0));
}
