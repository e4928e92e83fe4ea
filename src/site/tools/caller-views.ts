import { closeCallsOf, type CloseCall, type CloseCalls } from '../../domain/close-call.ts';
import { compareImplementations, endpointId } from '../../domain/observation.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { translator } from '../../i18n/translate.ts';
import type { Locale } from '../../i18n/locales.ts';
import { pathOf } from '../../i18n/urls.ts';
import { callWords, givenText } from './call-words.ts';
import { partsOf, runsOf, type Caller, type CallerRole, type CallerRow } from './caller.ts';
import { receptionMarks, type ReceptionMarks } from './reception-marks.ts';

/** What implementations did, and what their marks stand for. */
export interface CallerViews {
  readonly callers: readonly Caller[];
  /** The codes that close was given. */
  readonly tried: readonly number[];
  readonly receptions: Omit<ReceptionMarks, 'marks'>;
}

/** Every implementation once, or once a role where it does something else in another. */
export function callerViews(protocol: Protocol, locale: Locale): CallerViews {
  const t = translator(locale);
  const { observations, id: protocolId } = protocol;
  const { marks, ...receptions } = receptionMarks(observations, t);
  const all = closeCallsOf(observations).map((calls) => ({ calls, rows: callerRows(calls.calls) }));
  const callers = [...Map.groupBy(all, ({ calls }) => calls.endpoint.implementation)]
    .sort(([a], [b]) => compareImplementations(a, b))
    .flatMap(([implementation, roles]) =>
      [...Map.groupBy(roles, ({ rows }) => JSON.stringify(rows)).values()].flatMap((alike): Caller[] => {
        const [first] = alike;
        if (first === undefined) return [];
        const { id, name, version } = implementation;
        return [
          {
            id,
            name: `${name} ${version}`,
            path: pathOf({ kind: 'implementation', protocol: protocolId, implementation: id }, locale),
            roles: alike.map(({ calls }) => roleOf(calls)),
            isStandard: first.calls.isStandard,
            rows: first.rows,
            receptions: Object.fromEntries(
              alike.map(({ calls }) => [roleOf(calls), marks.get(endpointId(calls.endpoint))]),
            ),
          },
        ];
      }),
    );
  const tried = observations.scenarios.flatMap(({ family, number = 0 }) => (family === 'send' ? [number] : []));
  return { callers, tried, receptions };

  /** What came of the calls, refusals first, each with everything that led to it. */
  function callerRows(calls: readonly CloseCall[]): CallerRow[] {
    const described = calls.map((call) => ({ call, words: callWords(call, t) }));
    return [...Map.groupBy(described, ({ words: said }) => JSON.stringify(said)).values()]
      .sort(([a], [b]) => Number(isRefused(b?.call)) - Number(isRefused(a?.call)))
      .map((group) => ({
        label: group[0]?.words.label ?? '',
        literal: partsOf(group[0]?.words.literal ?? ''),
        numbers: runsOf(group.flatMap(({ call }) => call.scenario.number ?? [])),
        others: group
          .filter(({ call }) => call.scenario.number === undefined)
          .map(({ call }) => givenText(call.given, t)),
      }));
  }
}

function roleOf({ endpoint: { role } }: CloseCalls): CallerRole {
  return role === 'server' ? 'server' : 'client';
}

function isRefused(call: CloseCall | undefined): boolean {
  return call?.kind === 'seen' && call.threw !== undefined;
}
