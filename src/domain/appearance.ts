import type { Scenario } from '../schema/scenario.ts';
import { endpointId, type Endpoint, type Observations, type Sighting } from './observation.ts';
import { onceFor, onceForEach } from './once-for.ts';
import { closesIn } from './outcome.ts';
import type { Seen } from '../schema/observation.ts';

/** Scenarios of one family in which the same endpoints let a code appear. */
export interface Appearance {
  /** In their order; more than one in a family of numbers. */
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** In the order of the endpoints. */
  readonly endpoints: readonly AppearingEndpoint[];
  /** How many endpoints were tried in these scenarios. */
  readonly tried: number;
}

export interface AppearingEndpoint {
  readonly endpoint: Endpoint;
  /** The reasons that stood beside the code, each once. */
  readonly reasons: readonly string[];
  /** It was seen in some playings and not in others. */
  readonly isSometimes: boolean;
}

/** Who reports a code to its program without having been sent it or having sent it, and when. */
export function reportersOf(observations: Observations, code: number): readonly Appearance[] {
  return reporters(observations)(code);
}

/** Who sends a Close frame with a code by itself, and when: it was neither sent the code nor told to send it. */
export function sendersOf(observations: Observations, code: number): readonly Appearance[] {
  return senders(observations)(code);
}

const reporters = onceFor((observations: Observations) =>
  onceForEach((code: number) =>
    appearances(observations, ({ scenario }, { reported, wire }) => {
      if (reported?.code !== code || scenario.given === code) return undefined;
      const isOwn = closesIn(wire).some((close) => close.code === code);
      return isOwn ? undefined : [reported.reason ?? ''];
    }),
  ),
);

const senders = onceFor((observations: Observations) =>
  onceForEach((code: number) =>
    appearances(observations, ({ scenario }, { wire, upstream = [] }) => {
      if (scenario.given === code) return undefined;
      const closes = [...closesIn(wire), ...closesIn(upstream)].filter((close) => close.code === code);
      return closes.length === 0 ? undefined : closes.map(({ reason = '' }) => reason);
    }),
  ),
);

/** Gives the reasons that stood beside the code, or undefined where it did not appear. */
type Look = (sighting: Sighting, seen: Seen) => readonly string[] | undefined;

interface Found {
  readonly scenario: Scenario;
  readonly endpoint: Endpoint;
  readonly reasons: readonly string[];
  readonly isSometimes: boolean;
}

function appearances({ sightings }: Observations, look: Look): Appearance[] {
  const found = sightings.flatMap((sighting): Found[] => {
    const all = [sighting.seen, ...sighting.varies].map((seen) => look(sighting, seen));
    const reasons = all.filter((one) => one !== undefined);
    if (reasons.length === 0) return [];
    const { scenario, endpoint } = sighting;
    return [{ scenario, endpoint, reasons: reasons.flat(), isSometimes: reasons.length < all.length }];
  });
  return [...Map.groupBy(found, ({ scenario }) => scenario.family).values()].flatMap((family) =>
    [...groupByScenarios(family).values()].map((group) => appearance(group, sightings)),
  );
}

/** Of one family: the endpoints in which the code appears in the same scenarios stand together. */
function groupByScenarios(family: readonly Found[]): Map<string, Found[]> {
  const byEndpoint = Map.groupBy(family, ({ endpoint }) => endpointId(endpoint));
  const scenariosOf = ({ endpoint }: Found): string =>
    (byEndpoint.get(endpointId(endpoint)) ?? []).map(({ scenario }) => scenario.id).join(' ');
  return Map.groupBy(family, scenariosOf);
}

function appearance(group: readonly Found[], sightings: readonly Sighting[]): Appearance {
  const scenarios = [...new Map(group.map(({ scenario }) => [scenario.id, scenario])).values()];
  const [first, ...others] = scenarios;
  if (first === undefined) throw new Error('An appearance has a scenario.');
  const tried = new Set(
    sightings.filter(({ scenario }) => scenario.id === first.id).map(({ endpoint }) => endpointId(endpoint)),
  );
  const endpoints = [...Map.groupBy(group, ({ endpoint }) => endpointId(endpoint)).values()].flatMap((own) => {
    const endpoint = own[0]?.endpoint;
    if (endpoint === undefined) return [];
    const reasons = [...new Set(own.flatMap((one) => one.reasons))].filter((reason) => reason !== '');
    return [{ endpoint, reasons, isSometimes: own.some(({ isSometimes }) => isSometimes) }];
  });
  return { scenarios: [first, ...others], endpoints, tried: tried.size };
}
