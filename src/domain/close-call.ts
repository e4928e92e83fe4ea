import type { UnableReason } from '../schema/observation.ts';
import { endpointId, endpointsOf, type Endpoint, type Observations } from './observation.ts';
import { fillTemplate, templatesOf } from './number-template.ts';
import { outcomeOf, type Named, type Outcome, type SentClose } from './outcome.ts';
import type { Scenario } from '../schema/scenario.ts';

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
  | { readonly kind: 'untried'; readonly scenario: Scenario; readonly reason: UnableReason }
  | {
      readonly kind: 'seen';
      readonly scenario: Scenario;
      /** The code that it was given; undefined where it was given none. */
      readonly asked: number | undefined;
      /** What the call threw. `{code}` in the message stands for the code that was asked for. */
      readonly threw: Named | undefined;
      /** The Close frame that travelled; some send one although the call throws. */
      readonly sent: SentClose | undefined;
      readonly end: Outcome['end'];
      /** Something else was seen as well when it was repeated. */
      readonly varies: boolean;
    };

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
          const { family, number, given } = scenario;
          const message = number === undefined ? undefined : templates.get(number);
          return {
            kind: 'seen',
            scenario,
            asked: family === 'send' ? number : given,
            threw: threw && { ...threw, message: message ?? threw.message },
            sent,
            end,
            varies: varies.length > 0,
          };
        }),
        ...untried
          .filter(isCall)
          .filter(isOwn)
          .map(({ scenario, reason }): CloseCall => ({ kind: 'untried', scenario, reason })),
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

/** An exception word for word, as `TypeError: …`. */
export function namedText({ name, message }: Named, asked: number | undefined): string {
  const said = asked === undefined ? message : fillTemplate(message, asked);
  return said === '' ? name : `${name}: ${said}`;
}
