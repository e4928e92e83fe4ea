import type { Scenario, ScenarioGroup } from '../schema/scenario.ts';
import { endpointId, type Endpoint, type Observations, type Sighting } from './observation.ts';
import { onceFor } from './once-for.ts';
import { outcomeOf } from './outcome.ts';
import { callsOf, type Call } from './reception.ts';

/** Something seen that tells two codes apart. */
export type Telling =
  /** In the same scenarios, some send or report the one and others the other. */
  | {
      readonly kind: 'sent' | 'reported';
      readonly scenarios: readonly [Scenario, ...Scenario[]];
      readonly lower: readonly Endpoint[];
      readonly higher: readonly Endpoint[];
    }
  /** An endpoint sends the one by itself and reports the other to its program. */
  | {
      readonly kind: 'turned';
      readonly sent: number;
      readonly reported: number;
      readonly scenarios: readonly [Scenario, ...Scenario[]];
      readonly endpoints: readonly Endpoint[];
    }
  /** A call to close takes the one and refuses the other. */
  | {
      readonly kind: 'call';
      readonly taken: number;
      readonly refused: number;
      readonly scenario: Scenario;
      readonly endpoints: readonly Endpoint[];
    };

/** How close a scenario is to what happens to readers: the lower, the closer. */
const closeness: readonly ScenarioGroup[] = ['provoke', 'lose', 'leave', 'refuse', 'proxy', 'receive', 'send'];

/**
 * What was seen that tells two codes apart, the most telling first: what happens by itself before what is provoked
 * with odd codes, and what divides the endpoints evenly before what sets one apart.
 */
export function tellingsOf(observations: Observations, lower: number, higher: number): Telling[] {
  const found = [
    ...divisions('sent', observations, lower, higher),
    ...divisions('reported', observations, lower, higher),
    ...turned(observations, lower, higher),
    ...turned(observations, higher, lower),
    ...calls(observations, lower, higher),
    ...calls(observations, higher, lower),
  ];
  const ordered = found
    .map((telling, index) => ({ telling, index }))
    .sort((a, b) => rank(b.telling, lower, higher) - rank(a.telling, lower, higher) || a.index - b.index)
    .map(({ telling }) => telling);
  // What divides the same endpoints in the same way again says little more.
  return [...Map.groupBy(ordered, statement).values()].flatMap(([first]) => first ?? []);
}

/** What a telling says, whatever the scenario. */
function statement(telling: Telling): string {
  switch (telling.kind) {
    case 'sent':
    case 'reported':
      return [telling.kind, ids(telling.lower), ids(telling.higher)].join('|');
    case 'turned':
      return [telling.kind, telling.sent, ids(telling.endpoints)].join('|');
    case 'call':
      return [telling.kind, telling.taken].join('|');
  }
}

function divisions(kind: 'sent' | 'reported', observations: Observations, lower: number, higher: number): Telling[] {
  const { [kind]: byCode } = indexOf(observations);
  const withHigher = byCode.get(higher);
  const byScenario = [...(byCode.get(lower) ?? [])].flatMap(([scenario, endpoints]) => {
    const others = withHigher?.get(scenario);
    return others === undefined ? [] : [{ scenario, lower: endpoints, higher: others }];
  });
  const alike = Map.groupBy(byScenario, (one) => [one.scenario.family, ids(one.lower), ids(one.higher)].join('|'));
  return [...alike.values()].flatMap((group): Telling[] => {
    const scenarios = group.map(({ scenario }) => scenario);
    const [first] = group;
    return first && isSome(scenarios) ? [{ kind, scenarios, lower: first.lower, higher: first.higher }] : [];
  });
}

/** Endpoints by the scenario in which they did something, in the order of the sightings. */
type ByScenario = Map<Scenario, Endpoint[]>;

/** Where each code was seen. */
interface CodeIndex {
  readonly sent: ReadonlyMap<number, ByScenario>;
  readonly reported: ReadonlyMap<number, ByScenario>;
  /** By the code that was sent, then by the one that was reported of it, where nobody had given the latter. */
  readonly turned: ReadonlyMap<number, ReadonlyMap<number, readonly Sighting[]>>;
}

/** Every pair of codes is looked up in the same observations, and there are thousands of each. */
const indexOf = onceFor(({ sightings }: Observations): CodeIndex => {
  const sent = new Map<number, ByScenario>();
  const reported = new Map<number, ByScenario>();
  const turned = new Map<number, Map<number, Sighting[]>>();
  for (const sighting of sightings) {
    const { scenario, seen } = sighting;
    const { sent: close, reported: told } = outcomeOf(seen);
    if (close?.code !== undefined) add(sent, close.code, sighting);
    if (told !== undefined) add(reported, told, sighting);
    if (close?.code === undefined || told === undefined || scenario.given === told) continue;
    const own = entryOf(turned, close.code, () => new Map<number, Sighting[]>());
    entryOf(own, told, () => []).push(sighting);
  }
  return { sent, reported, turned };
});

function add(index: Map<number, ByScenario>, code: number, { scenario, endpoint }: Sighting): void {
  const byScenario = entryOf(index, code, () => new Map<Scenario, Endpoint[]>());
  entryOf(byScenario, scenario, () => []).push(endpoint);
}

/** The value of a key, which is made where there is none. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function turned(observations: Observations, sent: number, reported: number): Telling[] {
  const found = indexOf(observations).turned.get(sent)?.get(reported) ?? [];
  const byEndpoints = Map.groupBy([...Map.groupBy(found, ({ scenario }) => scenario).entries()], ([, all]) =>
    ids(all.map(({ endpoint }) => endpoint)),
  );
  return [...byEndpoints.values()].flatMap((group): Telling[] => {
    const scenarios = group.map(([scenario]) => scenario);
    const endpoints = (group[0]?.[1] ?? []).map(({ endpoint }) => endpoint);
    return isSome(scenarios) ? [{ kind: 'turned', sent, reported, scenarios, endpoints }] : [];
  });
}

function calls(observations: Observations, taken: number, refused: number): Telling[] {
  const isTaken = (call: Call): boolean => call.kind === 'taken' && call.code === taken;
  const takers = new Set(callsOf(observations, taken).filter(isTaken).map(idOf));
  const refusers = callsOf(observations, refused).filter((call) => call.kind === 'refused');
  const both = refusers.filter((call) => takers.has(idOf(call)));
  const [first] = both;
  if (first === undefined) return [];
  const endpoints = both.map(({ sighting }) => sighting.endpoint);
  return [{ kind: 'call', taken, refused, scenario: first.sighting.scenario, endpoints }];
}

function idOf({ sighting }: Call): string {
  return endpointId(sighting.endpoint);
}

/** Groups first, and in a group the evenest division. */
function rank(telling: Telling, lower: number, higher: number): number {
  // After all that happens by itself, before what odd codes lead to.
  if (telling.kind === 'call') return 550;
  const [{ group, given }] = telling.scenarios;
  // A Close frame with one of the two codes itself tells more than one with another number.
  const isOwn = given === lower || given === higher;
  const base = 1000 - (isOwn ? 3.5 : closeness.indexOf(group)) * 100;
  if (telling.kind === 'turned') return base - 50 + Math.min(telling.endpoints.length, 40);
  return base + Math.min(telling.lower.length, telling.higher.length);
}

function ids(endpoints: readonly Endpoint[]): string {
  return endpoints.map(endpointId).join();
}

function isSome(scenarios: readonly Scenario[]): scenarios is readonly [Scenario, ...Scenario[]] {
  return scenarios.length > 0;
}
