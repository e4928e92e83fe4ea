import type { Protocol } from '../domain/protocol.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf, type Destination } from '../i18n/urls.ts';
import { datedText, type DatedPart } from './dated-text.ts';
import type { HomePage } from './pages.ts';
import type { Link } from './pair-view.ts';
import {
  aroundLinks,
  codeRows,
  familyLegend,
  observedLinks,
  toolLinks,
  type CodeRow,
  type FamilyLabel,
} from './protocol-view.ts';

/** A question that readers often come with, and where it is answered. */
export interface AskedQuestion extends Link {
  /** Language tag of the question, where it is not the page's. */
  readonly tag: string | undefined;
}

/** Everything the home page shows of protocols, finished. */
export interface HomeView {
  readonly protocols: readonly {
    /** Leads to its page. */
    readonly heading: Link;
    readonly families: readonly FamilyLabel[];
    readonly codes: readonly CodeRow[];
    /** How many codes and pairs there are. */
    readonly count: string;
    readonly questions: readonly AskedQuestion[];
    readonly tools: readonly Link[];
    readonly observed: HomeObserved | undefined;
  }[];
  /** The page for programs. */
  readonly api: Link;
}

/** What the home page shows of a protocol that was observed. */
export interface HomeObserved {
  readonly summary: string;
  /** When that was. */
  readonly dates: readonly DatedPart[];
  readonly links: readonly Link[];
}

/** Composes the home page. */
export function homeView({ locale, protocols }: HomePage): HomeView {
  const t = translator(locale);
  return {
    protocols: protocols.map((protocol) => ({
      heading: {
        label: t('home.codes', { category: protocol.category }),
        path: pathOf({ kind: 'protocol', protocol: protocol.id }, locale),
      },
      families: familyLegend(protocol, locale),
      codes: codeRows(protocol, locale),
      count: t('home.more', {
        codes: t('protocol.codeCount', { count: protocol.codes.length }),
        pairs: t('protocol.pairCount', { count: protocol.pairs.length }),
      }),
      questions: askedQuestions(protocol, locale),
      tools: toolLinks(protocol, locale),
      observed: homeObserved(protocol, locale),
    })),
    api: { label: t('heading.api'), path: pathOf({ kind: 'api' }, locale) },
  };
}

/** The questions of a protocol, in their order. One that is not asked in the page's language is shown in English. */
export function askedQuestions({ id, questions }: Protocol, locale: Locale): AskedQuestion[] {
  return questions.map(({ about: [lower = 0, higher], part, text }) => {
    const destination: Destination =
      higher === undefined
        ? { kind: 'code', protocol: id, code: lower }
        : { kind: 'pair', protocol: id, lower, higher };
    const own = text[locale];
    return {
      label: own ?? text[defaultLocale] ?? '',
      tag: own === undefined ? locales[defaultLocale].tag : undefined,
      path: pathOf(destination, locale) + (part === undefined ? '' : `#${part}`),
    };
  });
}

/** What was observed of a protocol, and when; undefined where nothing was. */
export function homeObserved(protocol: Protocol, locale: Locale): HomeObserved | undefined {
  const shown = observedLinks(protocol, locale);
  const links = [...(shown?.links ?? []), ...aroundLinks(protocol, locale)];
  return shown && { ...shown, links, dates: observedBetween(protocol.observations.implementations, locale) };
}

/** Says how many implementations were observed, and on which days. */
export function observedBetween(
  implementations: Protocol['observations']['implementations'],
  locale: Locale,
): DatedPart[] {
  const t = translator(locale);
  const dates = implementations.map(({ date }) => date).sort();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const count = implementations.length;
  return datedText([first, last], locale, ([from, to]) =>
    first === last
      ? t('method.versionsOneDay', { implementations: count, date: from })
      : t('method.versions', { implementations: count, first: from, last: to }),
  );
}
