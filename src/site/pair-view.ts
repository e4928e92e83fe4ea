import type { Code, Prose } from '../domain/code.ts';
import type { Protocol } from '../domain/protocol.ts';
import { compareFacts } from '../domain/differences.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { neighboursOf, type Neighbours, type Pair } from '../domain/pair.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { FactName } from '../schema/fact-name.ts';
import { factValue, isNameFact } from './fact-view.ts';
import { codeDestination, pairDestination, type PairPage } from './pages.ts';
import { pairProse, type PairProse } from './pair-prose.ts';
import { passageMaker, type PassageView } from './passage-view.ts';
import { questionView, type QuestionView } from './question-view.ts';
import { sequenceView, type SequenceView } from './sequence-view.ts';
import { swapView, type StripCode } from './strip-view.ts';
import { tellingViews, type TellingView } from './telling-view.ts';

/** A link with its text. */
export interface Link {
  readonly label: string;
  readonly path: string;
}

/** One of the two codes of a pair page. */
export interface PairSide extends Readonly<Record<keyof Prose, PassageView>> {
  readonly number: number;
  readonly family: Family;
  readonly sequence: SequenceView | undefined;
  /** What to put in the place of this code: the offer in words, and the codes that the other can be compared with. */
  readonly swap: { readonly label: string; readonly with: string; readonly codes: readonly StripCode[] };
  readonly name: string;
  readonly gloss: string | undefined;
  readonly path: string;
}

/** What a fact of one code says. */
export interface FactCell {
  readonly text: string;
  /** It is a name, in English in every language. */
  readonly isName: boolean;
}

/** Everything a pair page shows, finished. */
export interface PairView {
  /** Language tag of the prose, where it is not the page's. */
  readonly proseTag: string | undefined;
  readonly title: string;
  readonly prose: PairProse;
  /** The same in the language of the page, where both codes are translated. */
  readonly own: PairProse | undefined;
  readonly sides: readonly [PairSide, PairSide];
  readonly facts: readonly { readonly label: string; readonly values: readonly [FactCell, FactCell] }[];
  readonly agreement: string;
  /** The deciding question, where readers really confuse the two; its answers, lower code first. */
  readonly question: QuestionView | undefined;
  /** What was seen that tells the two apart, and where everything stands that was seen. */
  readonly seen: { readonly tellings: readonly TellingView[]; readonly link: Link } | undefined;
  readonly neighbours: readonly { readonly label: string; readonly previous?: Link; readonly next?: Link }[];
  readonly everyCode: Link;
}

/** Composes a pair page from sentence templates and facts, as the published pages fix it. */
export function pairView({ locale, proseLocale, protocol, pair }: PairPage): PairView {
  const t = translator(locale);
  const { lower, higher } = pair;
  const names = {
    protocol: protocol.name,
    a: lower.number,
    nameA: lower.name,
    b: higher.number,
    nameB: higher.name,
  };
  const cell = ({ facts }: Code, name: FactName): FactCell => ({
    text: factValue(facts, name, locale),
    isName: isNameFact(facts, name),
  });
  const { differing, agreeing } = compareFacts(lower.facts, higher.facts);
  const listed = new Intl.ListFormat(locales[locale].tag).format(agreeing.map((name) => t(`fact.${name}`)));
  const question = questionView(lower, higher, protocol, locale);
  const tellings = tellingViews(pair, question !== undefined, protocol, locale);
  const passageOf = (code: Code, part: keyof Prose): PassageView =>
    passageMaker(code, locale)(code.prose[part], code.translations[locale]?.prose?.[part], part);
  const side = (code: Code, other: Code): PairSide => ({
    number: code.number,
    family: familyOf(code, protocol.ranges),
    sequence: sequenceView(code, protocol, locale),
    swap: {
      label: t('pair.swap', { code: code.number }),
      with: t('pair.swapWith', { code: other.number }),
      codes: swapView(protocol, locale, other, code),
    },
    name: code.name,
    gloss: code.gloss[locale],
    path: pathOf(codeDestination(code), locale),
    description: passageOf(code, 'description'),
    when: passageOf(code, 'when'),
    fix: passageOf(code, 'fix'),
  });
  return {
    proseTag: proseLocale === locale ? undefined : locales[proseLocale].tag,
    title: t('pair.title', names),
    prose: pairProse(protocol, pair, proseLocale, ({ prose }) => prose),
    own: ownProse(pair, protocol, locale),
    sides: [side(lower, higher), side(higher, lower)],
    facts: differing.map((name) => ({
      label: t(`fact.${name}`),
      values: [cell(lower, name), cell(higher, name)],
    })),
    agreement: agreeing.length === 0 ? t('pair.agreeOnNone') : t('pair.agree', { facts: listed }),
    question,
    seen:
      tellings.length === 0
        ? undefined
        : {
            tellings,
            link: {
              label: t('observed.matrixLink'),
              path: pathOf({ kind: 'observed', protocol: protocol.id }, locale),
            },
          },
    neighbours: neighboursOf(pair, protocol.paired).map((neighbours) => neighbourLinks(neighbours)),
    everyCode: {
      label: t('pair.everyCode', { category: protocol.category }),
      path: pathOf({ kind: 'protocol', protocol: protocol.id }, locale),
    },
  };

  function neighbourLinks({ code, previous, next }: Neighbours): PairView['neighbours'][number] {
    const link = (to: Pair): Link => ({
      label: `${to.lower.number} vs ${to.higher.number}`,
      path: pathOf(pairDestination(to), locale),
    });
    return {
      label: t('pair.neighbours', { code: code.number }),
      ...(previous && { previous: link(previous) }),
      ...(next && { next: link(next) }),
    };
  }
}

function ownProse(pair: Pair, protocol: Protocol, locale: Locale): PairProse | undefined {
  const [lower, higher] = [pair.lower, pair.higher].map(({ translations }) => translations[locale]?.prose);
  if (lower === undefined || higher === undefined) return undefined;
  return pairProse(protocol, pair, locale, (code) => (code === pair.lower ? lower : higher));
}
