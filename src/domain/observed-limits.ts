import type { Seen, WireEvent } from '../schema/observation.ts';
import type { Observations, Sighting } from './observation.ts';
import { outcomeOf } from './outcome.ts';

/** How an endpoint's side of TCP ended in a scenario. */
export interface End {
  readonly how: 'fin' | 'reset' | 'open';
  /** Seconds since the scenario began; 0 below one. */
  readonly after: number;
}

/** What an endpoint does with a message that is too large. */
export interface SizeLimit {
  /** The largest message that it accepts at its default settings, in bytes; undefined where none is known. */
  readonly limit: number | undefined;
  /** What a message one byte over the limit led to; a very large one where no limit is known. */
  readonly sighting: Sighting;
}

/** How long an endpoint waits before it gives up, and what it does then. */
export interface Patience {
  readonly sighting: Sighting;
  /** When it sent its first ping, in seconds; undefined where it sent none. */
  readonly ping: number | undefined;
  readonly end: End | undefined;
}

/** What each endpoint does beyond its message-size limit, or with a very large message where it has none. */
export function sizeLimitsOf({ sightings }: Observations): SizeLimit[] {
  const over = sightings.filter(({ scenario }) => scenario.id === 'provoke-over-limit');
  const large = sightings.filter(({ scenario }) => scenario.id === 'provoke-large');
  return large.map((sighting) => {
    const { implementation, role } = sighting.endpoint;
    const beyond = over.find(({ endpoint }) => endpoint.implementation === implementation && endpoint.role === role);
    const limit = beyond && role !== 'proxy' ? implementation.limits[role] : undefined;
    return { limit, sighting: beyond ?? sighting };
  });
}

/** How long each endpoint bears silence. */
export function silencesOf(observations: Observations): Patience[] {
  return patienceIn(observations, 'lose-silence');
}

/** How long each endpoint waits for the answer to its Close frame. */
export function closeWaitsOf(observations: Observations): Patience[] {
  return patienceIn(observations, 'lose-unanswered-close');
}

/** How long each endpoint waits for the end of TCP once both Close frames have passed. */
export function endWaitsOf(observations: Observations): Patience[] {
  return patienceIn(observations, 'lose-after-their-close');
}

/** A limit that leads to a code. */
export interface LeadingLimit {
  readonly sighting: Sighting;
  /** Bytes; undefined where it is a limit of time, or where none is known. */
  readonly limit: number | undefined;
  /** The playing in which the endpoint sent or reported the code. */
  readonly leading: Seen;
}

/**
 * The limits that lead to a code in some playing of their scenario, without having been given it: those of size, then
 * those of time.
 */
export function limitsLeadingTo(observations: Observations, code: number): LeadingLimit[] {
  const waits = [silencesOf, closeWaitsOf, endWaitsOf].flatMap((patience) => patience(observations));
  const all = [
    ...sizeLimitsOf(observations),
    // What takes no time is no limit.
    ...waits.filter(({ end }) => (end?.after ?? 0) > 0).map(({ sighting }) => ({ sighting, limit: undefined })),
  ];
  return all.flatMap(({ sighting, limit }) => {
    const { scenario, seen, varies } = sighting;
    const leading = [seen, ...varies].find((one) => {
      const { sent, reported } = outcomeOf(one);
      return scenario.given !== code && (sent?.code === code || reported === code);
    });
    return leading === undefined ? [] : [{ sighting, limit, leading }];
  });
}

function patienceIn({ sightings }: Observations, id: string): Patience[] {
  return sightings
    .filter(({ scenario }) => scenario.id === id)
    .map((sighting) => ({ sighting, ping: pingIn(sighting.seen.wire), end: endOf(sighting.seen) }));
}

function pingIn(wire: readonly WireEvent[]): number | undefined {
  const ping = wire.find((event) => 'frame' in event && event.frame === 'ping');
  return ping && (ping.after ?? 0);
}

function endOf({ wire }: Seen): End | undefined {
  const end = wire.find((event) => 'end' in event);
  return end && { how: end.end, after: end.after ?? 0 };
}
