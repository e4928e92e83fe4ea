import { reportersOf, sendersOf, type Appearance } from '../domain/appearance.ts';
import type { Endpoint, Sighting } from '../domain/observation.ts';
import { closeWaitsOf, endWaitsOf, silencesOf, sizeLimitsOf } from '../domain/observed-limits.ts';
import { outcomeOf } from '../domain/outcome.ts';
import { callsOf, receptionsOf, type Call, type Reception } from '../domain/reception.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { ScenarioGroup } from '../schema/scenario.ts';
import { endpointViews, type EndpointView } from './endpoint-view.ts';
import { answerText, literalText, reportText } from './outcome-view.ts';
import type { CodePage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { reportedPhrases, sizeText, wirePhrases, type Phrase } from './phrase-view.ts';
import { scenarioLink } from './scenario-view.ts';

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

/** Everything that a code page shows of what was observed, finished. */
export interface CodeObservedView {
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
  /** How many rows are left to the table of all observations. */
  readonly more: Readonly<Record<'odd' | 'senders' | 'reporters' | 'limits', string | undefined>>;
  readonly limitsLink: Link;
}

/** What fits on a page that is sent in one go; the rest stands in the table of all observations. */
const most = { odd: 4, rows: 3, limits: 1, reasons: 1 } as const;

/** How close a group of scenarios is to what happens to readers, the closest first. */
const closeness: readonly ScenarioGroup[] = ['lose', 'refuse', 'leave', 'provoke', 'proxy', 'receive', 'send'];

/** Composes what a code page shows of what was observed; undefined where nothing was. */
export function codeObservedView({
  locale,
  protocol,
  code: { number, facts },
}: CodePage): CodeObservedView | undefined {
  const { observations } = protocol;
  const t = translator(locale);
  const receptions = receptionsOf(observations, number);
  const [first] = receptions;
  if (first === undefined) return undefined;
  const odd = oddRows(receptions, t);
  const senders = appearanceRows(sendersOf(observations, number));
  const reporters = appearanceRows(reportersOf(observations, number));
  const limits = limitRows();
  const more = (rows: readonly unknown[], shown: number): string | undefined =>
    rows.length <= shown ? undefined : t('observed.more', { count: rows.length - shown });
  return {
    isLocal: facts.closeFrame.value === 'no',
    lead: t('observed.lead', { code: number }),
    scenario: { ...scenarioLink([first.sighting.scenario], protocol, locale), label: t('observed.matrixLink') },
    odd: odd.slice(0, most.odd),
    agreeing: agreeingRows(receptions, t),
    calls: callRows(callsOf(observations, number), number, t),
    senders: senders.slice(0, most.rows),
    reporters: reporters.slice(0, most.rows),
    limits: limits.slice(0, most.limits),
    more: {
      odd: more(odd, most.odd),
      senders: more(senders, most.rows),
      reporters: more(reporters, most.rows),
      limits: more(limits, most.limits),
    },
    limitsLink: {
      label: t('observed.limitsLink'),
      path: pathOf({ kind: 'limits', protocol: protocol.id }, locale),
    },
  };

  function appearanceRows(appearances: readonly Appearance[]): AppearanceRow[] {
    const rank = ({ scenarios: [{ group }] }: Appearance): number => closeness.indexOf(group);
    return [...appearances]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ scenarios, endpoints, tried }) => {
        const reasons = new Map<string, string>();
        for (const { endpoint, reasons: own } of endpoints) {
          if (own[0] !== undefined && reasons.size < most.reasons) reasons.set(endpoint.implementation.name, own[0]);
        }
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

  function limitRows(): LimitRow[] {
    const waits = [silencesOf, closeWaitsOf, endWaitsOf].flatMap((patience) => patience(observations));
    return [
      ...sizeLimitsOf(observations).flatMap(({ sighting, limit }) => limitRow(sighting, limit)),
      // What takes no time is no limit.
      ...waits.filter(({ end }) => (end?.after ?? 0) > 0).flatMap(({ sighting }) => limitRow(sighting, undefined)),
    ];
  }

  /** The row of a limit that leads to the code in some playing; none where it does not. */
  function limitRow(sighting: Sighting, limit: number | undefined): LimitRow[] {
    const { endpoint, scenario, seen, varies } = sighting;
    const leading = [seen, ...varies].find((one) => {
      const { sent, reported } = outcomeOf(one);
      return scenario.given !== number && (sent?.code === number || reported === number);
    });
    if (leading === undefined) return [];
    const { implementation, role } = endpoint;
    const { reported } = leading;
    return [
      {
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
      },
    ];
  }
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
