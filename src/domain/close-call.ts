import type { UnableReason } from '../schema/observation.ts';
import { longestReason } from './close-frame.ts';
import { endpointId, endpointsOf, type Endpoint, type Observations } from './observation.ts';
import { templatesOf } from './number-template.ts';
import { outcomeOf, type Named, type Outcome, type SentClose } from './outcome.ts';
import type { Scenario } from '../schema/scenario.ts';

/** What a call to close is given. */
export interface GivenToClose {
  readonly code: number | undefined;
  readonly reason: string | undefined;
}

/** The short reason with which every number is tried. */
export const triedReason = 'bye';

/**
 * What close is given in the scenarios that are no number's: `tests/wire/scenarios/send.ts` plays them. The marks let a page
 * whose script reads none of it leave it out.
 */
const givenById: Readonly<Record<string, GivenToClose>> = {
  'send-long-reason': { code: 1000, reason: /* @__PURE__ */ 'r'.repeat(longestReason) },
  'send-too-long-reason': { code: 1000, reason: /* @__PURE__ */ 'r'.repeat(longestReason + 1) },
  'send-nothing': { code: undefined, reason: undefined },
  'send-reason-alone': { code: undefined, reason: triedReason },
};

/** What close is given in a scenario; undefined where it is not called. */
export function givenIn({ id, family, number }: Pick<Scenario, 'id' | 'family' | 'number'>): GivenToClose | undefined {
  return family === 'send' ? { code: number, reason: triedReason } : givenById[id];
}

/**
 * Ids of the scenarios that show what becomes of a call, the nearest first: that of its code, which may never have been
 * tried, and where its reason is at the limit or above, that of a reason which is.
 *
 * @param bytes of the reason, in UTF-8
 */
export function scenariosShowing(code: number | undefined, bytes: number): string[] {
  const first = code === undefined ? (bytes === 0 ? 'send-nothing' : 'send-reason-alone') : `send-${code}`;
  if (bytes < longestReason) return [first];
  return [first, bytes === longestReason ? 'send-long-reason' : 'send-too-long-reason'];
}

/** Everything that was seen of an endpoint's own close. */
export interface CloseCalls {
  readonly endpoint: Endpoint;
  /**
   * It follows close() of the WebSockets Standard: it throws an InvalidAccessError, as only this does, where it refuses a
   * code.
   */
  readonly isStandard: boolean;
  /** In the order of the scenarios. */
  readonly calls: readonly CloseCall[];
}

/** What came of one call to close. */
export type CloseCall =
  | (Called & { readonly kind: 'untried'; readonly reason: UnableReason })
  | (Called & {
      readonly kind: 'seen';
      /** What the call threw. `{code}` in the message stands for the code that was given. */
      readonly threw: Named | undefined;
      /** The Close frame that travelled; some send one although the call throws. */
      readonly sent: SentClose | undefined;
      readonly end: Outcome['end'];
      /** Something else was seen as well when it was repeated. */
      readonly varies: boolean;
    });

interface Called {
  readonly scenario: Scenario;
  readonly given: GivenToClose;
}

/** What became of every call to close, by client and server endpoint in their order. Endpoints without one are left out. */
export function closeCallsOf(observations: Observations): CloseCalls[] {
  const { sightings, untried } = observations;
  const isCall = ({ scenario }: { readonly scenario: Scenario }): boolean => scenario.group === 'send';
  return (['client', 'server'] as const)
    .flatMap((role) => endpointsOf(observations, role))
    .map((endpoint) => {
      const isOwn = (other: { readonly endpoint: Endpoint }): boolean =>
        endpointId(other.endpoint) === endpointId(endpoint);
      const seen = sightings.filter(isCall).filter(isOwn);
      const messages = new Map(
        seen.flatMap(({ scenario: { number }, seen: { reported } }) =>
          number === undefined || reported?.threw === undefined ? [] : [[number, reported.threw.message]],
        ),
      );
      const templates = templatesOf(messages);
      const calls = [
        ...seen.map(({ scenario, seen: playing, varies }): CloseCall => {
          const { sent, threw, end } = outcomeOf(playing);
          const { number } = scenario;
          const message = number === undefined ? undefined : templates.get(number);
          return {
            kind: 'seen',
            scenario,
            given: givenTo(scenario),
            threw: threw && { ...threw, message: message ?? threw.message },
            sent,
            end,
            varies: varies.length > 0,
          };
        }),
        ...untried
          .filter(isCall)
          .filter(isOwn)
          .map(({ scenario, reason }): CloseCall => ({ kind: 'untried', scenario, given: givenTo(scenario), reason })),
      ];
      return {
        endpoint,
        isStandard: seen.some(({ seen: { reported } }) => reported?.threw?.name === 'InvalidAccessError'),
        calls: calls.sort((a, b) => place(a) - place(b)),
      };
    })
    .filter(({ calls }) => calls.length > 0);

  function place({ scenario }: CloseCall): number {
    return observations.scenarios.indexOf(scenario);
  }
}

function givenTo(scenario: Scenario): GivenToClose {
  return givenIn(scenario) ?? { code: undefined, reason: undefined };
}

/** An exception word for word, as `TypeError: …`. `{code}` may stand in it. */
export function namedText({ name, message }: Named): string {
  return message === '' ? name : `${name}: ${message}`;
}
