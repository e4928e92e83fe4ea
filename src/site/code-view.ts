import { firstSentence, type Code } from '../domain/code.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { cite, listCitations, type Citation, type ListedCitation } from '../domain/reference.ts';
import { usesOf } from '../domain/product.ts';
import type { Protocol } from '../domain/protocol.ts';
import { pairOf } from '../domain/pair.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { Side } from '../schema/body.ts';
import type { PassageKey } from '../schema/passage-key.ts';
import { factValue, factViews, type FactView } from './fact-view.ts';
import { frameView, type FrameView } from './frame-view.ts';
import { localizedText, type LocalizedText } from './localized-text.ts';
import { observedDigest, type ObservedDigest } from './observed-digest.ts';
import { codeDestination, pairDestination, type CodePage } from './pages.ts';
import { passageMaker, type PassageView } from './passage-view.ts';
import { toolLinks } from './protocol-view.ts';
import type { Link } from './pair-view.ts';
import { questionView, type QuestionView } from './question-view.ts';
import type { Section } from './section.ts';
import { productUseViews, type ProductUseView } from './use-view.ts';
import { swapView, type StripCode } from './strip-view.ts';
import { sequenceView, type SequenceView } from './sequence-view.ts';

/** What the components of a code's long text need: they stand in MDX and are given no properties by the route. */
export interface LongTextContext {
  readonly sideHeadings: Readonly<Record<Side, string>>;
  readonly headingTag: string;
  /** The parts whose English has changed since they were translated into the language of the page. */
  readonly stale: ReadonlySet<PassageKey>;
  /** The places that the text cites, by how it writes them. */
  readonly citations: ReadonlyMap<string, ListedCitation>;
  /** The implementations that the text may name as observed, by id. */
  readonly implementations: ReadonlyMap<string, CitedImplementation>;
}

/** An implementation, as the long text cites an observation. */
export interface CitedImplementation {
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
  readonly family: Family;
  readonly when: PassageView;
  readonly fix: PassageView;
  /** The description: the sentence that says what the code means, and what follows it. */
  readonly meaning: { readonly english: Meaning; readonly own: (Meaning & { readonly isStale: boolean }) | undefined };
  /** What a reader asks first: who sets it, whether it travels, whether to connect again. */
  readonly glance: readonly { readonly label: string; readonly value: string }[];
  readonly sequence: SequenceView | undefined;
  readonly frame: FrameView;
  /** The parts of the page, in order. */
  readonly sections: readonly Section[];
  readonly neighbours: { readonly previous: Link | undefined; readonly next: Link | undefined };
  readonly facts: readonly FactView[];
  readonly reconnect: FactView | undefined;
  readonly confusions: readonly ConfusionView[];
  /** The pairs of the code, by the other number. */
  readonly comparisons: readonly StripCode[];
  readonly sources: readonly ListedCitation[];
  /** What products mean by the number. */
  readonly uses: readonly ProductUseView[];
  /** Their meanings are told here: the number is one that libraries and applications define. */
  readonly hasMeanings: boolean;
  /** What the number is besides. */
  readonly otherWorld: { readonly content: LocalizedText; readonly citation: Citation } | undefined;
  /** What was seen on real connections; undefined where nothing was. */
  readonly observed: ObservedDigest | undefined;
  /** The tools of the protocol, filled in with the code. */
  readonly tools: readonly Link[];
  readonly longText: LongTextContext;
}

/** A description in two parts. */
export interface Meaning {
  readonly first: string;
  /** With the space that stands before it, in languages that have one. */
  readonly rest: string;
}

/** A code that this one is confused with. The link leads to their pair page, or to the other code where they have none. */
export interface ConfusionView {
  readonly number: number;
  readonly name: string;
  readonly question: QuestionView;
  readonly link: Link & { /** The label is a name, in English in every language. */ readonly isName: boolean };
}

/**
 * Composes a code page.
 *
 * @param references the sources that the long text cites, as it writes them
 */
export function codeView(page: CodePage, references: readonly string[]): CodeView {
  const { locale, proseLocale, protocol, code } = page;
  const t = translator(locale);
  const facts = factViews(code, protocol.sources, locale);
  const translation = code.translations[locale];
  const passage = passageMaker(code, locale);
  const description = passage(code.prose.description, translation?.prose?.description, 'description');
  const cited = [...facts.flatMap(({ citations }) => citations.map(({ text }) => text)), ...references];
  const sources = listCitations(cited, protocol.sources);
  const isOwn = protocol.paired.includes(code);
  const family = familyOf(code, protocol.ranges);
  const observed = observedDigest(page);
  const index = protocol.codes.indexOf(code);
  const view: Omit<CodeView, 'sections'> = {
    proseTag: proseLocale === locale ? undefined : locales[proseLocale].tag,
    englishTag: locale === defaultLocale ? undefined : locales[defaultLocale].tag,
    number: code.number,
    name: code.name,
    gloss: code.gloss[locale],
    family,
    when: passage(code.prose.when, translation?.prose?.when, 'when'),
    fix: passage(code.prose.fix, translation?.prose?.fix, 'fix'),
    meaning: {
      english: meaningOf(description.english),
      own: description.own && { ...meaningOf(description.own.text), isStale: description.own.isStale },
    },
    glance: glanceOf(code, family, locale),
    sequence: sequenceView(code, protocol, locale),
    frame: frameView(code, protocol, locale),
    neighbours: {
      previous: neighbourLink(protocol.codes[index - 1]),
      next: neighbourLink(protocol.codes[index + 1]),
    },
    // Its note and its sources stand in a section of their own.
    facts: facts.map((fact) => (fact.name === 'reconnect' ? { ...fact, note: undefined, citations: [] } : fact)),
    reconnect: facts.find(({ name }) => name === 'reconnect'),
    confusions: protocol.codes.flatMap((other) => {
      const question = questionView(code, other, protocol, locale);
      if (question === undefined) return [];
      const common = { number: other.number, name: other.name };
      // Their pair page has the answers, and everything else that tells them apart.
      const isPaired = isOwn && protocol.paired.includes(other);
      if (isPaired) return [{ ...common, question: { ...question, answers: [] }, link: pairLink(other) }];
      return [{ ...common, question, link: codeLink(other) }];
    }),
    comparisons: isOwn ? swapView(protocol, locale, code) : [],
    sources,
    uses: productUseViews(usesOf(protocol.products, code.number), protocol, locale),
    hasMeanings: family === 'library' || family === 'private',
    otherWorld: otherWorldView(protocol, code.number, locale),
    observed,
    tools: toolLinks(protocol, locale, code.number),
    longText: {
      sideHeadings: { browser: t('side.browser'), server: t('side.server'), proxy: t('side.proxy') },
      headingTag: locales[locale].tag,
      stale: translation?.stale ?? new Set(),
      citations: new Map(sources.map((citation) => [citation.text, citation])),
      implementations: new Map(
        protocol.observations.implementations.map(({ id, name, roles: [role = 'client'] }) => [
          id,
          {
            name,
            path: pathOf({ kind: 'implementation', protocol: protocol.id, implementation: id }, locale),
            role,
          },
        ]),
      ),
    },
  };
  return { ...view, sections: sectionsOf(view, t) };

  function neighbourLink(other: Code | undefined): Link | undefined {
    return other && { label: `${String(other.number)} ${other.name}`, path: pathOf(codeDestination(other), locale) };
  }

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

function otherWorldView({ otherWorlds, sources }: Protocol, number: number, locale: Locale): CodeView['otherWorld'] {
  const other = otherWorlds.get(number);
  return other && { content: localizedText(other.what, locale), citation: cite(other.source, sources) };
}

function meaningOf(description: string): Meaning {
  const first = firstSentence(description);
  return { first, rest: description.slice(first.length) };
}

/** The answers that the first screen gives. */
function glanceOf({ facts }: Code, family: Family, locale: Locale): CodeView['glance'] {
  const t = translator(locale);
  const travels = facts.closeFrame.value === 'yes' ? 'sent' : family === 'local' ? 'local' : 'never';
  const { reconnect } = facts;
  const next = t(`value.reconnect.${reconnect.value}`);
  return [
    { label: t('fact.setBy'), value: factValue(facts, 'setBy', locale) },
    { label: t('glance.wire'), value: t(`glance.wire.${travels}`) },
    {
      label: t('fact.reconnect'),
      value:
        'basis' in reconnect ? t('basis.statement', { value: next, basis: t(`basis.short.${reconnect.basis}`) }) : next,
    },
  ];
}

/** The sections that the page has, in the order in which Code.astro shows them. */
function sectionsOf(view: Omit<CodeView, 'sections'>, t: Translate): Section[] {
  const { reconnect, observed, uses, otherWorld, confusions, comparisons } = view;
  const reporters = { id: 'reporters', label: t('heading.reporters'), isThere: observed?.reporters !== undefined };
  const isLocal = observed?.isLocal === true;
  const all = [
    { id: 'when', label: t('heading.when'), isThere: true },
    { id: 'fix', label: t('heading.fix'), isThere: true },
    { id: 'reconnect', label: t('heading.reconnect'), isThere: reconnect !== undefined },
    { id: 'sides', label: t('heading.sides'), isThere: true },
    { id: 'facts', label: t('heading.facts'), isThere: true },
    { id: 'frame', label: t('heading.frame'), isThere: true },
    ...(isLocal ? [reporters] : []),
    { id: 'observed', label: t('heading.observed'), isThere: observed !== undefined },
    { id: 'senders', label: t('heading.senders'), isThere: observed?.senders !== undefined },
    ...(isLocal ? [] : [reporters]),
    { id: 'elsewhere', label: t('heading.elsewhere'), isThere: uses.length > 0 || otherWorld !== undefined },
    { id: 'confusions', label: t('heading.confusions'), isThere: confusions.length > 0 },
    { id: 'comparisons', label: t('heading.comparisons'), isThere: comparisons.length > 0 },
    { id: 'sources', label: t('heading.sources'), isThere: true },
  ];
  return all.flatMap(({ id, label, isThere }) => (isThere ? [{ id, label }] : []));
}
