import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { codeObservations, type AppearanceRow, type OddRow } from './code-observed-view.ts';
import type { CodePage } from './pages.ts';
import type { Link } from './pair-view.ts';

/** What a code page shows of what was observed: the part that answers a reader who has just seen the code. */
export interface ObservedDigest {
  /** The code never travels: who reports it comes first. */
  readonly isLocal: boolean;
  readonly lead: string;
  readonly odd: readonly OddRow[];
  /** What most do. */
  readonly agreeing: readonly string[];
  readonly senders: DigestRows | undefined;
  readonly reporters: DigestRows | undefined;
  /** The page with everything, and parts of it that stand there alone. */
  readonly links: readonly Link[];
}

/** Some rows, and where the others are. */
export interface DigestRows {
  readonly rows: readonly AppearanceRow[];
  readonly rest: Link | undefined;
}

/** What fits on a page that is sent in one go; the rest stands on the page of the code's observations. */
const most = { odd: 3, rows: 2, named: 4, reasons: 1 } as const;

/** Composes what a code page shows of what was observed; undefined where nothing was. */
export function observedDigest(page: CodePage): ObservedDigest | undefined {
  const { locale, protocol, code } = page;
  const observations = codeObservations(page);
  if (observations === undefined) return undefined;
  const t = translator(locale);
  const path = pathOf({ kind: 'codeObserved', protocol: protocol.id, code: code.number }, locale);
  const { isLocal, lead, odd, agreeing, calls, senders, reporters, limits } = observations;
  return {
    isLocal,
    lead,
    // What becomes of a code that must not be sent is told on the other page.
    odd: isLocal ? [] : odd.slice(0, most.odd),
    agreeing: agreeing.map(({ summary }) => summary),
    senders: digestRows(senders, 'senders'),
    reporters: digestRows(reporters, 'reporters'),
    links: [
      { label: t('observed.codeLink', { code: code.number }), path },
      ...(calls.length > 0 ? [{ label: t('heading.calls'), path: `${path}#calls` }] : []),
      ...(limits.length > 0 ? [{ label: t('heading.codeLimits'), path: `${path}#limits` }] : []),
    ],
  };

  function digestRows(all: readonly AppearanceRow[], id: string): DigestRows | undefined {
    if (all.length === 0) return undefined;
    const left = all.length - most.rows;
    return {
      rows: all.slice(0, most.rows).map(namedInShort),
      rest: left > 0 ? { label: t('observed.more', { count: left }), path: `${path}#${id}` } : undefined,
    };
  }
}

/** A few are named, with one reason among them; of many, only how many they are is said. */
function namedInShort(row: AppearanceRow): AppearanceRow {
  if (row.endpoints.length > most.named) return { ...row, endpoints: [] };
  let shown = 0;
  const endpoints = row.endpoints.map((view) => {
    if (view.reason === undefined || shown++ < most.reasons) return view;
    return { ...view, reason: undefined };
  });
  return { ...row, endpoints };
}
