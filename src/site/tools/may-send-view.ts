import { triedReason } from '../../domain/close-call.ts';
import { longestReason } from '../../domain/close-frame.ts';
import { maySend, type AskedSending, type SendingReasonId, type Verdict } from '../../domain/may-send.ts';
import type { Endpoint } from '../../domain/observation.ts';
import { isRefused, receptionsOf } from '../../domain/reception.ts';
import { cite, type Citation } from '../../domain/reference.ts';
import { sendingRules } from '../../domain/sending-rules.ts';
import { locales } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import { endpointViews, type EndpointView } from '../endpoint-view.ts';
import { factValue } from '../fact-view.ts';
import type { ToolPage } from '../pages.ts';
import type { Section } from '../section.ts';
import { receptionWords } from './call-words.ts';
import { callerViews } from './caller-views.ts';
import { runsOf, runTexts, type Caller } from './caller.ts';
import { maySendData } from './may-send-data.ts';

/** A rule in a sentence. */
export interface RuleView {
  readonly text: string;
  /** In a word. */
  readonly basis: string;
  readonly citations: readonly Citation[];
}

/** A code, or the numbers of a range that are none. */
export interface SendingRow {
  readonly label: string;
  /** The page of the code. */
  readonly path: string | undefined;
  readonly frame: SendingCell;
  readonly browser: SendingCell;
  readonly setBy: string;
}

export interface SendingCell {
  readonly verdict: Verdict;
  readonly text: string;
}

/** Codes that some refuse although they may be sent, and who does. */
export interface RefusedRow {
  readonly codes: string;
  readonly label: string;
  readonly endpoints: readonly EndpointView[];
}

/** Everything that the page shows, finished, but what its script answers. */
export interface MaySendView {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly rules: readonly RuleView[];
  readonly rows: readonly SendingRow[];
  readonly callers: readonly Caller[];
  readonly callsLead: string;
  readonly refused: readonly RefusedRow[];
  /** What the script knows, as JSON that may stand in a page. */
  readonly data: string;
}

/** Composes the page that says what may be sent. */
export function maySendView({ locale, protocol }: ToolPage): MaySendView {
  const t = translator(locale);
  const { observations, codes, ranges, sources } = protocol;
  const known = sendingRules(protocol);
  const seen = callerViews(protocol, locale);
  const { callers } = seen;
  const refused = refusedRows();
  return {
    title: t('tool.may-i-send'),
    lead: t('may.lead', { implementations: observations.implementations.filter(isCaller).length }),
    sections: [
      { id: 'rules', label: t('heading.may.rules') },
      { id: 'codes', label: t('heading.may.codes') },
      ...(callers.length > 0 ? [{ id: 'calls', label: t('heading.may.calls') }] : []),
      ...(refused.length > 0 ? [{ id: 'refused', label: t('heading.may.refused') }] : []),
    ],
    rules: ruleViews(),
    rows: sendingRows(),
    callers,
    callsLead: t('may.callsLead', { reason: triedReason }),
    refused,
    data: JSON.stringify(maySendData(protocol, seen, locale)).replaceAll('<', '\\u003c'),
  };

  function isCaller({ roles }: Endpoint['implementation']): boolean {
    return roles.includes('client') || roles.includes('server');
  }

  /** Each rule with the sources that the verdict cites where it applies. */
  function ruleViews(): RuleView[] {
    const local = codes.filter(({ facts }) => facts.setBy.value === 'local').map(({ number }) => number);
    const listed = new Intl.ListFormat(locales[locale].tag).format(local.map(String));
    const lone = { side: 'client', api: 'frame' } as const;
    const browser = { ...lone, api: 'browser' } as const;
    const tooLong = 'r'.repeat(longestReason + 1);
    const otherSide = codes.find(({ facts }) => facts.setBy.value === 'client')?.number;
    return [
      rule({ ...lone }, 'empty', t('may.reasons.empty', { code: emptyCode() })),
      rule({ ...lone, reason: triedReason }, 'reasonAlone', t('may.reasons.reasonAlone')),
      rule({ ...lone, reason: tooLong, code: 1000 }, 'tooLong', t('may.rule.room', { room: longestReason })),
      rule({ ...lone, code: local[0] }, 'neverSent', t('may.rule.neverSent', { codes: listed })),
      rule({ ...lone, code: ranges[0]?.first }, 'undefined', t('may.rule.code')),
      rule({ ...lone, side: 'server', code: otherSide }, 'otherSide', t('may.rule.side')),
      rule({ ...browser, code: local[0] }, 'browserRefuses', t('may.rule.browser', { room: longestReason })),
      rule({ ...browser, reason: triedReason }, 'reasonAloneInBrowser', t('may.reasons.reasonAloneInBrowser')),
    ].flat();
  }

  function rule(asked: AskedSending, id: SendingReasonId, text: string): RuleView[] {
    return maySend(asked, known)
      .reasons.filter((reason) => reason.id === id)
      .map(({ basis, sources: cited }) => ({
        text,
        basis: t(`basis.short.${basis}`),
        citations: cited.map((source) => cite(source, sources)),
      }));
  }

  function emptyCode(): number {
    return Number(maySend({ side: 'client', api: 'frame' }, known).reasons[0]?.values['code']);
  }

  /** Every code, and every range at the place of its numbers. */
  function sendingRows(): SendingRow[] {
    const own = codes.map(({ number, facts }) => ({
      at: number,
      row: {
        label: String(number),
        path: pathOf({ kind: 'code', protocol: protocol.id, code: number }, locale),
        ...cells(number),
        setBy: factValue(facts, 'setBy', locale),
      },
    }));
    const others = ranges.flatMap(({ first, last }) => {
      const free = firstFree(first, last);
      if (free === undefined) return [];
      return [{ at: free, row: { label: `${first}–${last}`, path: undefined, ...cells(free), setBy: '–' } }];
    });
    return [...own, ...others].sort((a, b) => a.at - b.at).map(({ row }) => row);
  }

  function firstFree(first: number, last: number): number | undefined {
    for (let number = first; number <= last; number++) {
      if (!codes.some((code) => code.number === number)) return number;
    }
    return undefined;
  }

  /** In a frame, a code is sent by the side that has use for it. */
  function cells(code: number): Pick<SendingRow, 'frame' | 'browser'> {
    const inFrame = (['client', 'server'] as const).map((side) => maySend({ code, side, api: 'frame' }, known).verdict);
    const best = (['yes', 'unwise', 'no'] as const).find((verdict) => inFrame.includes(verdict)) ?? 'no';
    return { frame: cell(best), browser: cell(maySend({ code, side: 'client', api: 'browser' }, known).verdict) };
  }

  function cell(verdict: Verdict): SendingCell {
    return { verdict, text: t(`may.cell.${verdict}`) };
  }

  /** The codes that may be sent and that somebody refuses, those of which the same was seen in one row. */
  function refusedRows(): RefusedRow[] {
    const rows = codes
      .filter(({ facts }) => facts.closeFrame.value === 'yes')
      .flatMap(({ number }) => {
        const refusing = receptionsOf(observations, number).filter(({ outcome }) => isRefused(outcome, number));
        return [...Map.groupBy(refusing, ({ outcome }) => receptionWords(outcome, number, t))].map(
          ([label, alike]) => ({
            number,
            label,
            endpoints: endpointViews(
              alike.map(({ sighting }) => sighting.endpoint),
              ['client', 'server'],
              t,
            ),
          }),
        );
      });
    return [...Map.groupBy(rows, ({ label, endpoints }) => JSON.stringify([label, endpoints])).values()].flatMap(
      (group) => {
        const [first] = group;
        if (first === undefined) return [];
        const { label, endpoints } = first;
        const numbers = runsOf(group.map(({ number }) => number)).flatMap(runTexts);
        return [{ codes: numbers.join(t('telling.separator')), label, endpoints }];
      },
    );
  }
}
