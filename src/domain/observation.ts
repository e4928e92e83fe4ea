import type { Observation, ObservedEntry, Seen, UnableReason } from '../schema/observation.ts';
import { roles, type Role } from '../schema/role.ts';
import type { Scenario } from '../schema/scenario.ts';
import { onceFor } from './once-for.ts';

/** An implementation that was observed. */
export interface Implementation extends Pick<
  ObservedEntry,
  'name' | 'kind' | 'language' | 'version' | 'obtained' | 'date' | 'limits'
> {
  /** Name of its file, as addresses carry it. */
  readonly id: string;
  /** What it ran on, with version. */
  readonly on: string | undefined;
  /** The roles in which it was tried, in the order of `roles`. */
  readonly roles: readonly Role[];
}

/** An implementation in one of its roles. */
export interface Endpoint {
  readonly implementation: Implementation;
  readonly role: Role;
}

/** What an endpoint did in a scenario. */
export interface Sighting {
  readonly endpoint: Endpoint;
  readonly scenario: Scenario;
  /** What was seen most often. */
  readonly seen: Seen;
  /** What else was seen when it was repeated. */
  readonly varies: readonly Seen[];
}

/** A scenario that could not be tried with an endpoint. */
export interface Untried {
  readonly endpoint: Endpoint;
  readonly scenario: Scenario;
  readonly reason: UnableReason;
}

/** Everything that was observed of a protocol; all lists are empty where nothing was. */
export interface Observations {
  /** In the order of the catalogue. */
  readonly scenarios: readonly Scenario[];
  /** Browsers, runtimes, libraries, servers, proxies; each by name. */
  readonly implementations: readonly Implementation[];
  /** By scenario, then by role, then by implementation. */
  readonly sightings: readonly Sighting[];
  readonly untried: readonly Untried[];
}

export const noObservations: Observations = { scenarios: [], implementations: [], sightings: [], untried: [] };

const kinds: readonly ObservedEntry['kind'][] = ['browser', 'runtime', 'library', 'server', 'proxy'];

/**
 * Puts together what was observed.
 *
 * @param scenarios in the order of the catalogue
 * @param entries what the result files hold, by the id of the implementation, in any order
 */
export function makeObservations(
  scenarios: readonly Scenario[],
  entries: ReadonlyMap<string, ObservedEntry>,
): Observations {
  const all = [...entries]
    .map(([id, entry]) => ({ entry, implementation: makeImplementation(id, entry) }))
    .sort((a, b) => compareImplementations(a.implementation, b.implementation));
  const sightings: Sighting[] = [];
  const untried: Untried[] = [];
  for (const scenario of scenarios) {
    for (const role of scenario.roles) {
      for (const { entry, implementation } of all) {
        const observation = entry[role]?.[scenario.id];
        const endpoint = { implementation, role };
        if (observation === undefined) continue;
        if (isUntried(observation)) untried.push({ endpoint, scenario, reason: observation.unable });
        else {
          const { varies = [], ...seen } = observation;
          sightings.push({ endpoint, scenario, seen, varies });
        }
      }
    }
  }
  return { scenarios, implementations: all.map(({ implementation }) => implementation), sightings, untried };
}

/** What was seen in each scenario, by its id, in the order of the sightings. */
const byScenario = onceFor(({ sightings }: Observations) => Map.groupBy(sightings, ({ scenario }) => scenario.id));

/** What was seen in a scenario, in the order of the sightings. */
export function sightingsIn(observations: Observations, scenario: string): readonly Sighting[] {
  return byScenario(observations).get(scenario) ?? [];
}

/** What was seen in the scenario of a family with a number, in the order of the sightings. */
export function sightingsOf(observations: Observations, family: string, number: number): readonly Sighting[] {
  return observations.scenarios
    .filter((scenario) => scenario.family === family && scenario.number === number)
    .flatMap(({ id }) => sightingsIn(observations, id));
}

/** Tells two endpoints apart. */
export function endpointId({ implementation, role }: Endpoint): string {
  return `${implementation.id} ${role}`;
}

/** The endpoints that were tried in some role, in order. */
export function endpointsOf({ implementations }: Observations, role: Role): Endpoint[] {
  return implementations
    .filter((implementation) => implementation.roles.includes(role))
    .map((implementation) => ({ implementation, role }));
}

function makeImplementation(id: string, entry: ObservedEntry): Implementation {
  const { name, kind, language, version, on, obtained, date, limits } = entry;
  return {
    id,
    name,
    kind,
    language,
    version,
    on,
    obtained,
    date,
    limits,
    roles: roles.filter((role) => entry[role] !== undefined),
  };
}

/** Made once: `localeCompare` looks its language up with every comparison, a hundred times as long. Page scripts drop it. */
const byName = /* @__PURE__ */ new Intl.Collator('en', { sensitivity: 'base' });

/** Orders implementations by kind, then by name. */
export function compareImplementations(a: Implementation, b: Implementation): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function isUntried(observation: Observation): observation is Extract<Observation, { unable: UnableReason }> {
  return 'unable' in observation;
}
