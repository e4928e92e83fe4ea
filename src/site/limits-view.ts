import { endpointId, type Endpoint, type Sighting } from '../domain/observation.ts';
import { closeWaitsOf, endWaitsOf, silencesOf, sizeLimitsOf, type Patience } from '../domain/observed-limits.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { Seen } from '../schema/observation.ts';
import type { LimitsPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { reportedPhrases, sizeText, wirePhrases, type Phrase } from './phrase-view.ts';
import { scenarioLink } from './scenario-view.ts';

/** An implementation in one role. The name is the same in every language. */
interface LimitedEndpoint {
  readonly name: string;
  readonly version: string;
  readonly role: string;
  readonly path: string;
}

export interface SizeRow extends LimitedEndpoint {
  readonly limit: string;
  readonly beyond: readonly Phrase[];
}

/** What each of the columns of waiting ends in; undefined where it was not tried. */
export interface WaitRow extends LimitedEndpoint {
  readonly cells: readonly (readonly Phrase[] | undefined)[];
}

export interface IdleRow extends LimitedEndpoint {
  readonly toClient: readonly Phrase[];
  readonly toServer: readonly Phrase[];
}

/** Everything that the page of limits shows, finished. */
export interface LimitsView {
  readonly title: string;
  readonly lead: string;
  readonly sizes: readonly SizeRow[];
  readonly waitColumns: readonly Link[];
  readonly waits: readonly WaitRow[];
  readonly idle: readonly IdleRow[];
  /** The scenarios that tables were made of, by table. */
  readonly scenarios: { readonly sizes: readonly Link[]; readonly idle: readonly Link[] };
  readonly links: readonly Link[];
}

/** Composes the page of limits. */
export function limitsView({ locale, protocol }: LimitsPage): LimitsView {
  const t = translator(locale);
  const { observations } = protocol;
  const link = (id: string): Link[] => {
    const scenario = observations.scenarios.find((one) => one.id === id);
    return scenario === undefined ? [] : [scenarioLink([scenario], protocol, locale)];
  };
  const waitKinds = [
    { all: silencesOf(observations), id: 'lose-silence', label: t('column.silence') },
    { all: closeWaitsOf(observations), id: 'lose-unanswered-close', label: t('column.closeWait') },
    { all: endWaitsOf(observations), id: 'lose-after-their-close', label: t('column.endWait') },
  ];
  return {
    title: t('limits.heading', { protocol: protocol.name }),
    lead: t('limits.lead', { implementations: observations.implementations.length }),
    sizes: sizeLimitsOf(observations).map(({ sighting, limit }) => ({
      ...limited(sighting.endpoint),
      limit: limit === undefined ? t('limits.unknown') : sizeText(limit, t),
      beyond: phrasesOf(sighting),
    })),
    waitColumns: waitKinds.map(({ label, id }) => ({ label, path: link(id)[0]?.path ?? '' })),
    waits: waitRows(waitKinds.map(({ all }) => all)),
    idle: observations.sightings
      .filter(({ scenario }) => scenario.id === 'proxy-idle')
      .map(({ endpoint, seen }) => ({
        ...limited(endpoint),
        toClient: wirePhrases(seen.wire, t),
        toServer: wirePhrases(seen.upstream ?? [], t),
      })),
    scenarios: { sizes: [...link('provoke-over-limit'), ...link('provoke-large')], idle: link('proxy-idle') },
    links: [
      {
        label: t('observed.matrixLink'),
        path: pathOf({ kind: 'observed', protocol: protocol.id }, locale),
      },
      { label: t('observed.methodLink'), path: pathOf({ kind: 'method', protocol: protocol.id }, locale) },
    ],
  };

  function limited({ implementation: { id, name, version }, role }: Endpoint): LimitedEndpoint {
    const path = pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale);
    return { name, version, role: t(`role.${role}`), path };
  }

  function waitRows(kinds: readonly (readonly Patience[])[]): WaitRow[] {
    const endpoints = new Map(
      kinds.flat().map(({ sighting: { endpoint } }) => [endpointId(endpoint), endpoint] as const),
    );
    return [...endpoints].map(([id, endpoint]) => ({
      ...limited(endpoint),
      cells: kinds.map((all) => {
        const own = all.find(({ sighting }) => endpointId(sighting.endpoint) === id);
        return own && phrasesOf(own.sighting);
      }),
    }));
  }

  function phrasesOf({ seen, varies }: Sighting): Phrase[] {
    return [seenPhrases(seen), ...varies.map((one) => [{ text: t('label.varies') }, ...seenPhrases(one)])].flat();
  }

  /** What was sent, and what was told in place of it: a code, a message or an error. */
  function seenPhrases({ wire, reported }: Seen): Phrase[] {
    const { code, delivered, error } = reported ?? {};
    const told = {
      ...(code !== undefined && { code }),
      ...(delivered !== undefined && { delivered }),
      ...(error !== undefined && code === undefined && { error }),
    };
    return [...wirePhrases(wire, t), ...(Object.keys(told).length > 0 ? reportedPhrases(told, t) : [])];
  }
}
