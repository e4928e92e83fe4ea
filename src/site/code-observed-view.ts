import { reportersOf, sendersOf, type Appearance } from '../domain/appearance.ts';
import type { Endpoint } from '../domain/observation.ts';
import { limitsLeadingTo, type LeadingLimit } from '../domain/observed-limits.ts';
import { outcomeOf } from '../domain/outcome.ts';
import { callsOf, receptionsOf, type Call, type Reception } from '../domain/reception.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { ScenarioGroup } from '../schema/scenario.ts';
import { endpointViews, type EndpointView } from './endpoint-view.ts';
import { answerText, literalText, reportText } from './outcome-view.ts';
import type { CodeObservedPage, CodePage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { reportedPhrases, sizeText, wirePhrases, type Phrase } from './phrase-view.ts';
import { scenarioLink } from './scenario-view.ts';
import type { Section } from './section.ts';

/** Implementations that differ from most in the same way. */
export interface OddRow {
  readonly endpoints: readonly (EndpointView & { readonly version: string; readonly sometimes: string | undefined })[];
  readonly reports: string;
  readonly answers: string;
  /** Error or reason, word for word. */
  readonly literal: string | undefined;
}

/** Implementations that did the same. */
export interface AgreeingRow {
  readonly summary: string;
  readonly endpoints: readonly EndpointView[];
}

/** What becomes of a call to close. */
export interface CallRow {
  readonly label: string;
  readonly literal: string | undefined;
  readonly endpoints: readonly EndpointView[];
}

/** A scenario in which the code appears, and where it does. */
export interface AppearanceRow extends Link {
  readonly endpoints: readonly AppearingView[];
  /** How many of those that were tried. */
  readonly tally: string;
}

export interface AppearingView extends EndpointView {
  /** The reason that it sends with the code. */
  readonly reason: string | undefined;
  /** That it was not seen each time, in words. */
  readonly sometimes: string | undefined;
}

/** A limit that leads to the code. */
export interface LimitRow extends EndpointView {
  readonly version: string;
  readonly limit: string | undefined;
  readonly scenario: Link;
  readonly phrases: readonly Phrase[];
}

/** What was observed of a code, in words. */
export interface CodeObservations {
  /** The code never travels: who reports it comes first. */
  readonly isLocal: boolean;
  readonly lead: string;
  /** Where the Close frame with the code stands in the table of all observations. */
  readonly scenario: Link;
  readonly odd: readonly OddRow[];
  readonly agreeing: readonly AgreeingRow[];
  readonly calls: readonly CallRow[];
  readonly senders: readonly AppearanceRow[];
  readonly reporters: readonly AppearanceRow[];
  readonly limits: readonly LimitRow[];
}

/** Everything that the page of a code's observations shows, finished. */
export interface CodeObservedView extends CodeObservations {
  readonly number: number;
  readonly name: string;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
}

/** How close a group of scenarios is to what happens to readers, the closest first. */
const closeness: readonly ScenarioGroup[] = ['lose', 'refuse', 'leave', 'provoke', 'proxy', 'receive', 'send'];

/** Composes the page of a code's observations. */
export function codeObservedView(page: CodeObservedPage): CodeObservedView {
  const { locale, protocol, code } = page;
  const t = translator(locale);
  const observations = codeObservations(page);
  if (observations === undefined) throw new Error(`${protocol.id} ${code.number} has a page, but was not observed.`);
  return {
    ...observations,
    number: code.number,
    name: code.name,
    sections: sectionsOf(observations, t),
    links: [
      { label: t('observed.matrixLink'), path: observations.scenario.path },
      { label: t('observed.limitsLink'), path: pathOf({ kind: 'limits', protocol: protocol.id }, locale) },
      { label: t('observed.methodLink'), path: pathOf({ kind: 'method', protocol: protocol.id }, locale) },
    ],
  };
}

/** What was observed of a code; undefined where nothing was. */
export function codeObservations({
  locale,
  protocol,
  code: { number, facts },
}: Pick<CodePage, 'locale' | 'protocol' | 'code'>): CodeObservations | undefined {
  const { observations } = protocol;
  const t = translator(locale);
  const receptions = receptionsOf(observations, number);
  const [first] = receptions;
  if (first === undefined) return undefined;
  return {
    isLocal: facts.closeFrame.value === 'no',
    lead: t('observed.lead', { code: number }),
    scenario: { ...scenarioLink([first.sighting.scenario], protocol, locale), label: t('observed.matrixLink') },
    odd: oddRows(receptions, t),
    agreeing: agreeingRows(receptions, t),
    calls: callRows(callsOf(observations, number), number, t),
    senders: appearanceRows(sendersOf(observations, number)),
    reporters: appearanceRows(reportersOf(observations, number)),
    limits: limitsLeadingTo(observations, number).map(limitRow),
  };

  function appearanceRows(appearances: readonly Appearance[]): AppearanceRow[] {
    const rank = ({ scenarios: [{ group }] }: Appearance): number => closeness.indexOf(group);
    return [...appearances]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ scenarios, endpoints, tried }) => {
        const reasons = new Map(
          endpoints.map(({ endpoint, reasons: [reason] }) => [endpoint.implementation.name, reason] as const),
        );
        const wavering = new Set(
          endpoints.filter(({ isSometimes }) => isSometimes).map(({ endpoint }) => endpoint.implementation.name),
        );
        const views = endpointViews(
          endpoints.map(({ endpoint }) => endpoint),
          scenarios[0].roles,
          t,
        );
        return {
          ...scenarioLink(scenarios, protocol, locale),
          endpoints: views.map((view) => ({
            ...view,
            reason: reasons.get(view.name),
            sometimes: wavering.has(view.name) ? t('observed.sometimes') : undefined,
          })),
          tally: t('observed.tally', { count: endpoints.length, tried }),
        };
      });
  }

  function limitRow({ sighting, limit, leading }: LeadingLimit): LimitRow {
    const { endpoint, scenario, varies } = sighting;
    const { implementation, role } = endpoint;
    const { reported } = leading;
    return {
      name: implementation.name,
      version: implementation.version,
      role: implementation.roles.length > 1 ? t(`asRole.${role}`) : undefined,
      limit: limit === undefined ? undefined : sizeText(limit, t),
      scenario: scenarioLink([scenario], protocol, locale),
      phrases: [
        ...wirePhrases(leading.wire, t).map(withoutLiteral),
        ...(reported?.code === undefined ? [] : reportedPhrases({ code: reported.code }, t)),
        ...(varies.length > 0 ? [{ text: t('observed.sometimes') }] : []),
      ],
    };
  }
}

/** The sections of the page, in the order in which CodeObserved.astro shows them. */
function sectionsOf({ isLocal, calls, senders, reporters, limits }: CodeObservations, t: Translate): Section[] {
  const reported = { id: 'reporters', label: t('heading.reporters'), isThere: reporters.length > 0 };
  const all = [
    ...(isLocal ? [reported] : []),
    { id: 'observed', label: t('heading.observed'), isThere: true },
    { id: 'calls', label: t('heading.calls'), isThere: calls.length > 0 },
    { id: 'senders', label: t('heading.senders'), isThere: senders.length > 0 },
    ...(isLocal ? [] : [reported]),
    { id: 'limits', label: t('heading.codeLimits'), isThere: limits.length > 0 },
  ];
  return all.flatMap(({ id, label, isThere }) => (isThere ? [{ id, label }] : []));
}

function withoutLiteral({ text, after }: Phrase): Phrase {
  return { text, ...(after && { after }) };
}

/** The odd ones; those that differ in the same way stand in one row, the most first. */
function oddRows(receptions: readonly Reception[], t: Translate): OddRow[] {
  const rows = receptions
    .filter(({ isOdd }) => isOdd)
    .map(({ sighting: { endpoint, scenario, varies }, outcome }) => ({
      endpoint,
      isSometimes: varies.length > 0,
      reports: reportText(outcome, t),
      answers: answerText(outcome, t),
      literal: literalText(outcome, scenario.given),
    }));
  const alike = Map.groupBy(rows, ({ reports, answers, literal }) => JSON.stringify([reports, answers, literal]));
  return [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { reports, answers, literal } = first;
      return [{ endpoints: withVersions(group, t), reports, answers, literal }];
    });
}

function withVersions(
  seen: readonly { readonly endpoint: Endpoint; readonly isSometimes: boolean }[],
  t: Translate,
): OddRow['endpoints'] {
  const endpoints = seen.map(({ endpoint }) => endpoint);
  const versions = new Map(endpoints.map(({ implementation: { name, version } }) => [name, version]));
  const wavering = new Set(
    seen.filter(({ isSometimes }) => isSometimes).map(({ endpoint }) => endpoint.implementation.name),
  );
  return endpointViews(endpoints, ['client', 'server'], t).map((view) => ({
    ...view,
    version: versions.get(view.name) ?? '',
    sometimes: wavering.has(view.name) ? t('observed.sometimes') : undefined,
  }));
}

function agreeingRows(receptions: readonly Reception[], t: Translate): AgreeingRow[] {
  const usual = receptions.filter(({ isOdd }) => !isOdd);
  const [first] = usual;
  if (first === undefined) return [];
  // Many interfaces do not say whether a closure is clean: then it is not said of all of them.
  const isSaidByAll = usual.every(({ outcome }) => outcome.clean === first.outcome.clean);
  const outcome = isSaidByAll ? first.outcome : { ...first.outcome, clean: undefined };
  const endpoints = usual.map(({ sighting }) => sighting.endpoint);
  return [
    {
      summary: t('observed.agree', {
        count: usual.length,
        reported: reportText(outcome, t),
        sent: answerText(outcome, t),
      }),
      endpoints: endpointViews(endpoints, ['client', 'server'], t),
    },
  ];
}

function callRows(calls: readonly Call[], asked: number, t: Translate): CallRow[] {
  const described = calls.map((call) => ({
    endpoint: call.sighting.endpoint,
    label: callLabel(call, asked, t),
    literal: call.kind === 'refused' ? literalText(outcomeOf(call.sighting.seen), asked) : undefined,
  }));
  const alike = Map.groupBy(described, ({ label, literal }) => JSON.stringify([label, literal]));
  return [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { label, literal } = first;
      const endpoints = group.map(({ endpoint }) => endpoint);
      return [{ label, literal, endpoints: endpointViews(endpoints, ['client', 'server'], t) }];
    });
}

function callLabel(call: Call, asked: number, t: Translate): string {
  if (call.kind === 'refused') return t('call.refused');
  if (call.kind === 'nothing') return t('call.nothing');
  if (call.code === undefined) return t('call.emptied');
  return call.code === asked ? t('call.taken') : t('call.changed', { code: call.code });
}
