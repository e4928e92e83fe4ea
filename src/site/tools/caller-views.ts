import { closeCallsOf, type CloseCall, type CloseCalls } from '../../domain/close-call.ts';
import { compareImplementations, endpointId } from '../../domain/observation.ts';
import { outcomeOf } from '../../domain/outcome.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { translator } from '../../i18n/translate.ts';
import type { Locale } from '../../i18n/locales.ts';
import { pathOf } from '../../i18n/urls.ts';
import { callWords, givenText, receptionWords } from './call-words.ts';
import { partsOf, runsOf, type Caller, type CallerRole, type CallerRow } from './caller.ts';
import { alphabet, untriedMark } from './reception-marks.ts';

/** What implementations did, and the words that their marks stand for. */
export interface CallerViews {
  readonly callers: readonly Caller[];
  /** The codes that close was given. */
  readonly tried: readonly number[];
  /** The codes that were received, in the order of the marks. */
  readonly received: readonly number[];
  /** The words of each mark, in the order of the alphabet. `{code}` stands for the code. */
  readonly receptionWords: readonly string[];
}

/** Every implementation once, or once a role where it does something else in another. */
export function callerViews(protocol: Protocol, locale: Locale): CallerViews {
  const t = translator(locale);
  const { observations, id: protocolId } = protocol;
  const received = numbersOf('receive');
  const words: string[] = [];
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
            receptions: Object.fromEntries(alike.map(({ calls }) => [roleOf(calls), receptionMarks(calls)])),
          },
        ];
      }),
    );
  return { callers, tried: numbersOf('send'), received, receptionWords: words };

  function numbersOf(family: string): number[] {
    return observations.scenarios.flatMap((one) =>
      one.family === family && one.number !== undefined ? [one.number] : [],
    );
  }

  /** What came of the calls, refusals first, each with everything that led to it. */
  function callerRows(calls: readonly CloseCall[]): CallerRow[] {
    const described = calls.map((call) => ({ call, words: callWords(call, t) }));
    return [...Map.groupBy(described, ({ words: said }) => JSON.stringify(said)).values()]
      .sort(([a], [b]) => Number(isRefused(b?.call)) - Number(isRefused(a?.call)))
      .map((group) => ({
        label: partsOf(group[0]?.words.label ?? ''),
        literal: partsOf(group[0]?.words.literal ?? ''),
        numbers: runsOf(group.flatMap(({ call }) => call.scenario.number ?? [])),
        others: group
          .filter(({ call }) => call.scenario.number === undefined)
          .map(({ call }) => ({ scenario: call.scenario.id, text: givenText(call.given, t) })),
      }));
  }

  function receptionMarks({ endpoint }: CloseCalls): string {
    const own = observations.sightings.filter((sighting) => endpointId(sighting.endpoint) === endpointId(endpoint));
    return received
      .map((code) => {
        const sighting = own.find(({ scenario }) => scenario.family === 'receive' && scenario.number === code);
        return sighting === undefined ? untriedMark : markOf(receptionWords(outcomeOf(sighting.seen), code, t));
      })
      .join('');
  }

  function markOf(text: string): string {
    if (!words.includes(text)) words.push(text);
    const mark = alphabet[words.indexOf(text)];
    if (mark === undefined) throw new Error('There are more words than letters: lengthen the alphabet.');
    return mark;
  }
}

function roleOf({ endpoint: { role } }: CloseCalls): CallerRole {
  return role === 'server' ? 'server' : 'client';
}

function isRefused(call: CloseCall | undefined): boolean {
  return call?.kind === 'seen' && call.threw !== undefined;
}
