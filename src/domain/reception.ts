import { endpointId, sightingsOf, type Endpoint, type Observations, type Sighting } from './observation.ts';
import { onceFor, onceForEach } from './once-for.ts';
import { outcomeOf, type Named, type Outcome } from './outcome.ts';

/** What an endpoint makes of a Close frame with a code. */
export interface Reception {
  readonly sighting: Sighting;
  readonly outcome: Outcome;
  /** It differs from what most endpoints do: another code reported or answered, or not clean where others are. */
  readonly isOdd: boolean;
}

/** What becomes of a call to close with a code. */
export type Call =
  /** A Close frame travels; with another code, or none, where that is not what was asked for. */
  | { readonly kind: 'taken'; readonly sighting: Sighting; readonly code: number | undefined }
  | { readonly kind: 'refused'; readonly sighting: Sighting; readonly threw: Named }
  /** Nothing is said and no Close frame travels. */
  | { readonly kind: 'nothing'; readonly sighting: Sighting; readonly end: Outcome['end'] };

/** What every endpoint makes of a Close frame with a code, in the order of the endpoints. */
export function receptionsOf(observations: Observations, code: number): readonly Reception[] {
  return receptions(observations)(code);
}

const receptions = onceFor((observations: Observations) =>
  onceForEach((code: number) => compareOutcomes(observations, sightingsOf(observations, 'receive', code))),
);

/**
 * Compares what endpoints did in one scenario.
 *
 * An endpoint whose interface never gives a code cannot differ in what it reports.
 */
export function compareOutcomes(observations: Observations, sightings: readonly Sighting[]): Reception[] {
  const mute = muteEndpoints(observations);
  const all = sightings.map((sighting) => ({
    sighting,
    outcome: outcomeOf(sighting.seen),
    isMute: mute.has(endpointId(sighting.endpoint)),
  }));
  const speaking = all.filter(({ isMute }) => !isMute);
  const usual = mostFrequent((speaking.length > 0 ? speaking : all).map(({ outcome }) => outcome));
  const usually = all.filter(({ outcome, isMute }) => !isMute && usual !== undefined && isAlike(outcome, usual));
  const isUsuallyClean = usually.some(({ outcome }) => outcome.clean === true);
  return all.map(({ sighting, outcome, isMute }) => {
    const isUsual = usual === undefined || (isMute ? isSentAlike(outcome, usual) : isAlike(outcome, usual));
    return { sighting, outcome, isOdd: !isUsual || (isUsuallyClean && outcome.clean === false) };
  });
}

/** Code of the Close frame that answers one that breaks the protocol (RFC 6455 §7.4.1). */
const protocolError = 1002;

/** Whether an endpoint does not take a code that it receives: it reports another one, or answers that it is an error. */
export function isRefused({ reported, sent }: Outcome, code: number): boolean {
  return (reported !== undefined && reported !== code) || (sent?.code === protocolError && code !== protocolError);
}

/** What becomes of a call to close with a code at every endpoint, in their order. */
export function callsOf(observations: Observations, code: number): Call[] {
  return sightingsOf(observations, 'send', code).map((sighting): Call => {
    const { sent, threw, end } = outcomeOf(sighting.seen);
    if (sent !== undefined) return { kind: 'taken', sighting, code: sent.code };
    if (threw !== undefined) return { kind: 'refused', sighting, threw };
    return { kind: 'nothing', sighting, end };
  });
}

/** Ids of the endpoints that give a program no close code in any scenario. */
export const muteEndpoints = onceFor(({ sightings }: Observations): ReadonlySet<string> => {
  const mute = new Set(sightings.map(({ endpoint }) => endpointId(endpoint)));
  for (const { endpoint, seen } of sightings) if (seen.reported?.code !== undefined) mute.delete(endpointId(endpoint));
  return mute;
});

/** The endpoints of sightings, in order. */
export function endpointsAmong(sightings: readonly Sighting[]): Endpoint[] {
  return sightings.map(({ endpoint }) => endpoint);
}

/** The outcome that is like most others; the first where several are. */
function mostFrequent(outcomes: readonly Outcome[]): Outcome | undefined {
  const groups = Map.groupBy(outcomes, signature);
  return [...groups.values()].reduce<readonly Outcome[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  )[0];
}

function isAlike(a: Outcome, b: Outcome): boolean {
  return signature(a) === signature(b);
}

function isSentAlike(a: Outcome, b: Outcome): boolean {
  return sentSignature(a) === sentSignature(b);
}

function signature(outcome: Outcome): string {
  const { reported, error, http, delivered } = outcome;
  const told = reported ?? (error === undefined ? 'nothing' : 'error');
  return `${told} ${sentSignature(outcome)} ${http ?? ''} ${delivered === undefined ? '' : 'delivered'}`;
}

function sentSignature({ sent }: Outcome): string {
  return sent === undefined ? 'none' : String(sent.code ?? 'empty');
}
