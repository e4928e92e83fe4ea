import { reportersOf, sendersOf, type Appearance } from '../../domain/appearance.ts';
import type { Endpoint, Observations } from '../../domain/observation.ts';
import { limitsLeadingTo, type LeadingLimit } from '../../domain/observed-limits.ts';
import { callsOf, receptionsOf, type Call, type Reception } from '../../domain/reception.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import { scenarioSentence } from '../scenario-view.ts';
import { byLanguage } from './in-every-language.ts';
import { eventOf } from './playing.ts';

type CodeObserved = NonNullable<CodeDocument['observed']>;

/** An implementation in a role, by id. */
export function endpointOf({ implementation: { id }, role }: Endpoint): { implementation: string; role: typeof role } {
  return { implementation: id, role };
}

/** What was seen of a code on real connections; undefined where no Close frame with it was tried. */
export function codeObservedOf(observations: Observations, code: number): CodeObserved | undefined {
  const receptions = receptionsOf(observations, code);
  const [reception] = receptions;
  if (reception === undefined) return undefined;
  const calls = callsOf(observations, code);
  const [call] = calls;
  return {
    received: { scenario: reception.sighting.scenario.id, endpoints: receptions.map(receptionOf) },
    calls: call && { scenario: call.sighting.scenario.id, endpoints: calls.map(callOf) },
    senders: sendersOf(observations, code).map(appearanceOf),
    reporters: reportersOf(observations, code).map(appearanceOf),
    limits: limitsLeadingTo(observations, code).map(limitOf),
  };
}

function receptionOf({ sighting, outcome, isOdd }: Reception): CodeObserved['received']['endpoints'][number] {
  const { isTold, reported, clean, error, sent, end } = outcome;
  return {
    ...endpointOf(sighting.endpoint),
    told: isTold,
    code: reported,
    clean,
    error,
    answer: sent && { code: sent.code, reason: sent.reason },
    end,
    differs: isOdd,
    wavers: sighting.varies.length > 0,
  };
}

function callOf(call: Call): NonNullable<CodeObserved['calls']>['endpoints'][number] {
  const endpoint = endpointOf(call.sighting.endpoint);
  switch (call.kind) {
    case 'taken':
      return { outcome: 'taken', ...endpoint, code: call.code };
    case 'refused':
      return { outcome: 'refused', ...endpoint, threw: call.threw };
    case 'nothing':
      return { outcome: 'nothing', ...endpoint, end: call.end };
  }
}

function appearanceOf({ scenarios, endpoints, tried }: Appearance): CodeObserved['senders'][number] {
  return {
    scenarios: scenarios.map(({ id }) => id),
    text: byLanguage((locale) => scenarioSentence(scenarios, locale)),
    tried,
    endpoints: endpoints.map(({ endpoint, reasons, isSometimes }) => ({
      ...endpointOf(endpoint),
      reasons: [...reasons],
      sometimes: isSometimes,
    })),
  };
}

function limitOf({ sighting, limit, leading }: LeadingLimit): CodeObserved['limits'][number] {
  return {
    ...endpointOf(sighting.endpoint),
    scenario: sighting.scenario.id,
    bytes: limit,
    reported: leading.reported?.code,
    wire: leading.wire.map(eventOf),
  };
}
