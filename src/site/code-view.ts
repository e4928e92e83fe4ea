import type { Code, Prose } from '../domain/code.ts';
import { listCitations, type ListedCitation } from '../domain/reference.ts';
import { pairOf } from '../domain/pair.ts';
import { defaultLocale, locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { Side } from '../schema/body.ts';
import { codeObservedView, type CodeObservedView } from './code-observed-view.ts';
import { factViews, type FactView } from './fact-view.ts';
import { codeDestination, pairDestination, type CodePage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { questionView, type QuestionView } from './question-view.ts';

/** What the components of a code's long text need: they stand in MDX and are given no properties by the route. */
export interface LongTextContext {
  readonly sideHeadings: Readonly<Record<Side, string>>;
  readonly headingTag: string;
  /** The places that the text cites, by how it writes them. */
  readonly citations: ReadonlyMap<string, ListedCitation>;
  /** The implementations that the text may name as observed, by id. */
  readonly implementations: ReadonlyMap<string, CitedImplementation>;
}

/** An implementation, as the long text cites an observation. */
export interface CitedImplementation {
  /** `Chromium 156.0.8078.79`. */
  readonly name: string;
  readonly path: string;
  /** The first role in which it was tried. */
  readonly role: string;
}

/** Everything a code page shows, finished, but the long text itself. */
export interface CodeView {
  /** Language tag of the prose, where it is not the page's. */
  readonly proseTag: string | undefined;
  /** Language tag of long text, notes and questions, which are English, where that is not the page's. */
  readonly englishTag: string | undefined;
  readonly number: number;
  readonly name: string;
  readonly gloss: string | undefined;
  readonly prose: Prose;
  readonly facts: readonly FactView[];
  readonly reconnect: FactView | undefined;
  readonly confusions: readonly ConfusionView[];
  readonly comparisons: readonly ComparisonLink[];
  readonly sources: readonly ListedCitation[];
  /** What was seen on real connections; undefined where nothing was. */
  readonly observed: CodeObservedView | undefined;
  readonly longText: LongTextContext;
}

/** A code that this one is confused with. The link leads to their pair page, or to the other code where they have none. */
export interface ConfusionView {
  readonly number: number;
  readonly name: string;
  readonly question: QuestionView;
  readonly link: Link & { /** The label is a name, in English in every language. */ readonly isName: boolean };
}

/** A link to a pair page of the code. */
export interface ComparisonLink extends Link {
  readonly name: string;
  readonly isConfusion: boolean;
}

/**
 * Composes a code page.
 *
 * @param references the sources that the long text cites, as it writes them
 */
export function codeView(page: CodePage, references: readonly string[]): CodeView {
  const { locale, proseLocale, protocol, code } = page;
  const t = translator(locale);
  const confused = protocol.confusions.get(code.number);
  const facts = factViews(code.facts, protocol.sources, locale);
  const cited = [...facts.flatMap(({ citations }) => citations.map(({ text }) => text)), ...references];
  const sources = listCitations(cited, protocol.sources);
  const isOwn = protocol.paired.includes(code);
  return {
    proseTag: proseLocale === locale ? undefined : locales[proseLocale].tag,
    englishTag: locale === defaultLocale ? undefined : locales[defaultLocale].tag,
    number: code.number,
    name: code.name,
    gloss: code.gloss[locale],
    prose: code.prose,
    facts,
    reconnect: facts.find(({ name }) => name === 'reconnect'),
    confusions: protocol.codes.flatMap((other) => {
      const seen = confused?.get(other.number);
      if (seen === undefined) return [];
      const link = isOwn && protocol.paired.includes(other) ? pairLink(other) : codeLink(other);
      return [{ number: other.number, name: other.name, question: questionView(seen, code, other, t), link }];
    }),
    comparisons: (isOwn ? protocol.paired : [])
      .filter((other) => other !== code)
      .map((other) => ({
        label: String(other.number),
        name: other.name,
        path: pathOf(pairDestination(pairOf(code, other)), locale),
        isConfusion: confused?.has(other.number) ?? false,
      })),
    sources,
    observed: codeObservedView(page),
    longText: {
      sideHeadings: { browser: t('side.browser'), server: t('side.server'), proxy: t('side.proxy') },
      headingTag: locales[locale].tag,
      citations: new Map(sources.map((citation) => [citation.text, citation])),
      implementations: new Map(
        protocol.observations.implementations.map(({ id, name, version, roles: [role = 'client'] }) => [
          id,
          {
            name: `${name} ${version}`,
            path: pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale),
            role,
          },
        ]),
      ),
    },
  };

  function pairLink(other: Code): ConfusionView['link'] {
    const { lower, higher } = pairOf(code, other);
    return {
      label: t('code.compare', { a: lower.number, b: higher.number }),
      path: pathOf(pairDestination({ lower, higher }), locale),
      isName: false,
    };
  }

  function codeLink(other: Code): ConfusionView['link'] {
    const label = `${String(other.number)} ${other.name}`;
    return { label, path: pathOf(codeDestination(other), locale), isName: true };
  }
}
