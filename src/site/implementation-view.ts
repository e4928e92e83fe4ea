import type { Untried } from '../domain/observation.ts';
import { locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { Seen } from '../schema/observation.ts';
import type { Role } from '../schema/role.ts';
import { scenarioGroups, type Scenario } from '../schema/scenario.ts';
import { dateText } from './dated-text.ts';
import type { ImplementationPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { reportedPhrases, wirePhrases, type Phrase } from './phrase-view.ts';
import type { Section } from './section.ts';
import { rowId, scenarioSentence } from './scenario-view.ts';

/** What was seen in one playing of a scenario. */
export interface PlayingView {
  /** Undefined where nobody was there to be told: a proxy has no program. */
  readonly reported: readonly Phrase[] | undefined;
  readonly wire: readonly Phrase[];
  /** What a proxy sent to the server. */
  readonly upstream: readonly Phrase[] | undefined;
}

/** Everything that was seen in a scenario. */
export interface ScenarioView {
  readonly id: string;
  readonly sentence: string;
  /** Its row in the table of all observations. */
  readonly path: string;
  /** Why it was not tried; undefined where it was. */
  readonly untried: string | undefined;
  /** The most frequent first. */
  readonly playings: readonly PlayingView[];
}

export interface RoleView {
  readonly id: Role;
  readonly heading: string;
  readonly groups: readonly (Section & { readonly scenarios: readonly ScenarioView[] })[];
}

/** Everything that the page of an implementation shows, finished. */
export interface ImplementationView {
  readonly name: string;
  readonly version: string;
  readonly lead: string;
  /** The value of a name is the same in every language. */
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly isName: boolean;
    /** ISO 8601, where the value is a day. */
    readonly date?: string;
  }[];
  /** The roles in which it was tried, and what was tried in each. */
  readonly sections: readonly Section[];
  readonly roles: readonly RoleView[];
  readonly links: readonly Link[];
}

/** Composes the page of an implementation. */
export function implementationView({ locale, protocol, implementation }: ImplementationPage): ImplementationView {
  const t = translator(locale);
  const { observations } = protocol;
  const { name, version, kind, language, on, obtained, date } = implementation;
  const matrix = pathOf({ kind: 'observed', protocol: protocol.id }, locale);
  const roles = implementation.roles.map(roleView);
  return {
    name,
    version,
    lead: t('implementation.lead', { name, version }),
    facts: [
      { label: t('label.kind'), value: t(`kind.${kind}`), isName: false },
      { label: t('label.language'), value: language, isName: true },
      ...(on === undefined ? [] : [{ label: t('label.on'), value: on, isName: true }]),
      { label: t('column.obtained'), value: obtained, isName: true },
      { label: t('column.date'), value: dateText(date, locales[locale].tag), isName: false, date },
    ],
    sections: roles.flatMap(({ id, heading, groups }) => [{ id, label: heading }, ...groups]),
    roles,
    links: [
      { label: t('observed.matrixLink'), path: matrix },
      { label: t('observed.methodLink'), path: pathOf({ kind: 'method', protocol: protocol.id }, locale) },
    ],
  };

  function roleView(role: Role): RoleView {
    const isOwn = ({ endpoint }: Pick<Untried, 'endpoint'>): boolean =>
      endpoint.implementation === implementation && endpoint.role === role;
    const seen = new Map(observations.sightings.filter(isOwn).map((sighting) => [sighting.scenario.id, sighting]));
    const untried = new Map(observations.untried.filter(isOwn).map((one) => [one.scenario.id, one]));
    const scenarioView = (scenario: Scenario): ScenarioView[] => {
      const sighting = seen.get(scenario.id);
      const reason = untried.get(scenario.id)?.reason;
      if (sighting === undefined && reason === undefined) return [];
      return [
        {
          id: `${role}-${scenario.id}`,
          sentence: scenarioSentence([scenario], locale),
          path: `${matrix}#${rowId(scenario, role, observations)}`,
          untried: reason && t(`unable.${reason}`),
          playings:
            sighting === undefined ? [] : [sighting.seen, ...sighting.varies].map((one) => playingView(one, role)),
        },
      ];
    };
    return {
      id: role,
      heading: t(`role.${role}`),
      groups: scenarioGroups
        .map((group) => ({
          id: `${role}-${group}`,
          label: t(`group.${group}`),
          scenarios: observations.scenarios.filter((scenario) => scenario.group === group).flatMap(scenarioView),
        }))
        .filter(({ scenarios }) => scenarios.length > 0),
    };
  }

  function playingView({ reported, wire, upstream }: Seen, role: Role): PlayingView {
    return {
      reported: role === 'proxy' ? undefined : reportedPhrases(reported, t),
      wire: wirePhrases(wire, t),
      upstream: upstream && wirePhrases(upstream, t),
    };
  }
}
