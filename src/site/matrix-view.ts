import { endpointId, endpointsOf, type Endpoint, type Sighting, type Untried } from '../domain/observation.ts';
import type { Outcome } from '../domain/outcome.ts';
import { compareOutcomes } from '../domain/reception.ts';
import { cite, type Citation } from '../domain/reference.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { roles, type Role } from '../schema/role.ts';
import { scenarioGroups, type Scenario, type ScenarioGroup } from '../schema/scenario.ts';
import { cellText, marks } from './cell-text.ts';
import type { ObservedPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { rowId, scenarioSentence } from './scenario-view.ts';

/** A column: an implementation in the role of the table. */
export interface MatrixColumn extends Link {
  readonly id: string;
  readonly version: string;
}

export interface MatrixCell {
  readonly text: string;
  readonly isOdd: boolean;
}

/** A row: one scenario. */
export interface ObservedRow {
  readonly id: string;
  readonly sentence: string;
  /** The rule that it probes, in the first row of a family. */
  readonly citation: Citation | undefined;
  readonly cells: readonly MatrixCell[];
  /** Some endpoint differs from most. */
  readonly differs: boolean;
}

export interface MatrixGroup {
  readonly group: ScenarioGroup;
  readonly label: string;
  readonly rows: readonly ObservedRow[];
}

/** The table of a role. */
export interface MatrixTable {
  readonly role: Role;
  readonly heading: string;
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
}

/** Everything that the page of all observations shows, finished. */
export interface MatrixView {
  readonly title: string;
  readonly lead: string;
  readonly links: readonly Link[];
  readonly legend: readonly { readonly mark: string; readonly text: string }[];
  /** What can be picked in the filter. */
  readonly implementations: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: ScenarioGroup; readonly label: string }[];
  readonly tables: readonly MatrixTable[];
}

/** Composes the page of all observations. */
export function matrixView({ locale, protocol }: ObservedPage): MatrixView {
  const t = translator(locale);
  const { observations } = protocol;
  const { implementations, scenarios } = observations;
  const tables = roles.filter((role) => endpointsOf(observations, role).length > 0).map(tableOf);
  const used = new Set(tables.flatMap(({ groups }) => groups.map(({ group }) => group)));
  return {
    title: t('matrix.heading', { protocol: protocol.name }),
    lead: t('matrix.lead', { implementations: implementations.length, scenarios: scenarios.length }),
    links: [
      { label: t('observed.limitsLink'), path: pathOf({ kind: 'limits', protocol: protocol.id }, locale) },
      { label: t('observed.methodLink'), path: pathOf({ kind: 'method', protocol: protocol.id }, locale) },
    ],
    legend: legendOf(t),
    implementations: implementations.map(({ id, name }) => ({ id, name })),
    groups: scenarioGroups.filter((group) => used.has(group)).map((id) => ({ id, label: t(`group.${id}`) })),
    tables,
  };

  function tableOf(role: Role): MatrixTable {
    const endpoints = endpointsOf(observations, role);
    const isHere = ({ endpoint }: Sighting | Untried): boolean => endpoint.role === role;
    const sightings = Map.groupBy(observations.sightings.filter(isHere), ({ scenario }) => scenario.id);
    const rowsOf = (group: ScenarioGroup): ObservedRow[] => {
      const own = scenarios.filter((scenario) => scenario.group === group && scenario.roles.includes(role));
      return own.map((scenario, index) =>
        rowOf(scenario, own[index - 1]?.family !== scenario.family, role, endpoints, sightings.get(scenario.id) ?? []),
      );
    };
    return {
      role,
      heading: t(`heading.role.${role}`),
      columns: endpoints.map(({ implementation: { id, name, version } }) => ({
        id,
        label: name,
        version,
        path: pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale),
      })),
      groups: scenarioGroups
        .map((group) => ({ group, label: t(`group.${group}`), rows: rowsOf(group) }))
        .filter(({ rows }) => rows.length > 0),
    };
  }

  function rowOf(
    scenario: Scenario,
    isFirst: boolean,
    role: Role,
    endpoints: readonly Endpoint[],
    sightings: readonly Sighting[],
  ): ObservedRow {
    const compared = new Map(
      compareOutcomes(observations, sightings).map((one) => [endpointId(one.sighting.endpoint), one]),
    );
    const cells = endpoints.map((endpoint): MatrixCell => {
      const seen = compared.get(endpointId(endpoint));
      if (seen === undefined) return { text: marks.untried, isOdd: false };
      const outcome: Outcome = seen.outcome;
      const suffix = (seen.isOdd ? marks.odd : '') + (seen.sighting.varies.length > 0 ? marks.varies : '');
      return { text: cellText(outcome) + suffix, isOdd: seen.isOdd };
    });
    return {
      id: rowId(scenario, role, observations),
      sentence: scenarioSentence([scenario], locale),
      citation: isFirst ? cite(scenario.rule, protocol.sources) : undefined,
      cells,
      differs: cells.some(({ isOdd }) => isOdd),
    };
  }
}

function legendOf(t: Translate): MatrixView['legend'] {
  return [
    { mark: '1006', text: t('legend.reported') },
    { mark: marks.error, text: t('legend.error') },
    { mark: marks.threw, text: t('legend.threw') },
    { mark: marks.delivered, text: t('legend.delivered') },
    { mark: `${marks.sent}1002`, text: t('legend.sent') },
    { mark: `${marks.sent}${marks.empty}`, text: t('legend.empty') },
    { mark: marks.fin, text: t('legend.fin') },
    { mark: marks.reset, text: t('legend.reset') },
    { mark: marks.open, text: t('legend.open') },
    { mark: `${marks.http}403`, text: t('legend.http') },
    { mark: marks.nothing, text: t('legend.nothing') },
    { mark: marks.odd, text: t('legend.odd') },
    { mark: marks.varies, text: t('legend.varies') },
    { mark: marks.untried, text: t('legend.untried') },
  ];
}
