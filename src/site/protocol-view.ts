import { firstSentence, type Code } from '../domain/code.ts';
import { branchOf } from '../domain/diagnosis.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { pairOf } from '../domain/pair.ts';
import type { Protocol } from '../domain/protocol.ts';
import { cite, type Citation } from '../domain/reference.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { families } from '../schema/family.ts';
import type { Tool } from '../schema/tool.ts';
import { factValue } from './fact-view.ts';
import { codeDestination, pairDestination, type ProtocolPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import { passageMaker, type PassageView } from './passage-view.ts';

/** A code as a list shows it. */
export interface CodeRow {
  readonly number: number;
  readonly name: string;
  readonly gloss: string | undefined;
  readonly path: string;
  readonly family: Family;
  /** One sentence that says what it means. */
  readonly line: PassageView;
  /** Values of the columns, in their order. */
  readonly values: readonly string[];
}

/** A row of the triangle of pairs: the higher code, and every pair it has with a lower one. */
export interface MatrixRow {
  readonly code: number;
  readonly cells: readonly { readonly lower: number; readonly path: string; readonly isConfusion: boolean }[];
}

/** Everything a protocol page shows, finished. */
export interface ProtocolView {
  /** Language tag of prose, where it is not the page's. */
  readonly proseTag: string | undefined;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly codes: readonly CodeRow[];
  readonly families: readonly FamilyLabel[];
  readonly ranges: readonly {
    readonly span: string;
    readonly standing: string;
    readonly text: PassageView;
    readonly citations: readonly Citation[];
  }[];
  /** Where to read what was seen on real connections; undefined where nothing was. */
  readonly observed: { readonly summary: string; readonly links: readonly Link[] } | undefined;
  /** Where to read what products and programs make of the codes. */
  readonly around: readonly Link[];
  readonly tools: readonly Link[];
  readonly matrix: { readonly columns: readonly number[]; readonly rows: readonly MatrixRow[] };
}

/** What the colour of a family means. */
export interface FamilyLabel {
  readonly family: Family;
  readonly label: string;
}

/** The facts that the list of codes has a column for. */
const columns = ['standing', 'setBy', 'closeFrame', 'browserClose'] as const;

/** Composes a protocol page. */
export function protocolView({ locale, proseLocale, protocol }: ProtocolPage): ProtocolView {
  const t = translator(locale);
  return {
    proseTag: proseLocale === locale ? undefined : locales[proseLocale].tag,
    title: protocol.category,
    lead: t('protocol.lead', {
      protocol: protocol.name,
      codes: protocol.paired.length,
      specification: protocol.specification.name,
      registry: protocol.registry.name,
    }),
    columns: columns.map((name) => t(`fact.${name}`)),
    codes: codeRows(protocol, locale),
    families: familyLegend(protocol, locale),
    ranges: protocol.ranges.map(({ first, last, standing, text, sources }) => ({
      span: `${first}–${last}`,
      standing: t(`range.${standing}`),
      text: { english: text, own: protocol.rangeTexts[locale]?.get(first) },
      citations: sources.map((source) => cite(source, protocol.sources)),
    })),
    observed: observedLinks(protocol, locale),
    around: aroundLinks(protocol, locale),
    tools: toolLinks(protocol, locale),
    matrix: {
      columns: protocol.paired.slice(0, -1).map(({ number }) => number),
      rows: protocol.paired.slice(1).map((higher, index) => ({
        code: higher.number,
        cells: protocol.paired.slice(0, index + 1).map((lower) => ({
          lower: lower.number,
          path: pathOf(pairDestination(pairOf(lower, higher)), locale),
          isConfusion: protocol.confusions.get(lower.number)?.has(higher.number) ?? false,
        })),
      })),
    },
  };
}

/** Every code of a protocol as a list shows it, by number. */
export function codeRows(protocol: Protocol, locale: Locale): CodeRow[] {
  return protocol.codes.map((code: Code) => ({
    number: code.number,
    name: code.name,
    gloss: code.gloss[locale],
    path: pathOf(codeDestination(code), locale),
    family: familyOf(code, protocol.ranges),
    line: lineOf(code, locale),
    values: columns.map((name) => factValue(code.facts, name, locale)),
  }));
}

function lineOf(code: Code, locale: Locale): PassageView {
  const own = code.translations[locale]?.prose?.description;
  const line = passageMaker(code, locale)(code.prose.description, own, 'description');
  return {
    english: firstSentence(line.english),
    own: line.own && { ...line.own, text: firstSentence(line.own.text) },
  };
}

/** The families that a protocol has codes of, in the order of `families`. */
export function familyLegend({ codes, ranges }: Protocol, locale: Locale): FamilyLabel[] {
  const t = translator(locale);
  const present = new Set(codes.map((code) => familyOf(code, ranges)));
  return families.filter((family) => present.has(family)).map((family) => ({ family, label: t(`family.${family}`) }));
}

/** Where to read what products and programs make of the codes of a protocol, as far as that is known. */
export function aroundLinks({ id, products, printers }: Protocol, locale: Locale): Link[] {
  const t = translator(locale);
  return [
    ...(printers.length > 0
      ? [{ label: t('heading.messages'), path: pathOf({ kind: 'messages', protocol: id }, locale) }]
      : []),
    ...(products.length > 0
      ? [{ label: t('heading.products'), path: pathOf({ kind: 'products', protocol: id }, locale) }]
      : []),
  ];
}

/** Where the tools of a protocol stand; with a number, each filled in with it. */
export function toolLinks(protocol: Protocol, locale: Locale, number?: number): Link[] {
  const t = translator(locale);
  const { id, tools } = protocol;
  return tools.map((tool) => ({
    label: t(`tool.${tool}`),
    path:
      pathOf({ kind: 'tool', protocol: id, tool }, locale) +
      (number === undefined ? '' : filledWith(tool, number, protocol)),
  }));
}

/** What an address ends in for a tool to begin with a number: the questions begin at an anchor, so without a script. */
function filledWith(tool: Tool, number: number, { diagnosis }: Protocol): string {
  if (tool !== 'what-happened') return `?code=${number}`;
  const branch = diagnosis && branchOf(diagnosis, number);
  return branch === undefined ? '' : `#${branch.id}`;
}

/** Where to read what was seen on real connections; undefined where nothing was. */
export function observedLinks({ id, observations }: Protocol, locale: Locale): ProtocolView['observed'] {
  const { implementations, scenarios } = observations;
  if (implementations.length === 0) return undefined;
  const t = translator(locale);
  return {
    summary: t('observed.summary', { implementations: implementations.length, scenarios: scenarios.length }),
    links: [
      { label: t('observed.matrixLink'), path: pathOf({ kind: 'observed', protocol: id }, locale) },
      { label: t('observed.limitsLink'), path: pathOf({ kind: 'limits', protocol: id }, locale) },
      { label: t('observed.methodLink'), path: pathOf({ kind: 'method', protocol: id }, locale) },
    ],
  };
}
