import type { Code, Prose } from '../domain/code.ts';
import { compareFacts } from '../domain/differences.ts';
import { familyOf, type Family } from '../domain/family.ts';
import { neighboursOf, type Neighbours, type Pair } from '../domain/pair.ts';
import { locales } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import type { FactName } from '../schema/fact.ts';
import { factValue, isNameFact } from './fact-view.ts';
import { codeDestination, pairDestination, type PairPage } from './pages.ts';
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
export interface PairSide extends Prose {
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
  readonly introduction: string;
  readonly sides: readonly [PairSide, PairSide];
  /** What each says, then when each is seen: lower, higher, lower, higher. */
  readonly differences: readonly string[];
  readonly which: string;
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
  const prose = translator(proseLocale);
  const { lower, higher } = pair;
  const names = {
    protocol: protocol.name,
    a: lower.number,
    nameA: lower.name,
    b: higher.number,
    nameB: higher.name,
  };
  const difference = ({ number, prose: { description } }: Code): string =>
    prose('prose.difference', { protocol: protocol.name, code: number, description });
  const encounter = ({ number, prose: { when } }: Code): string => prose('prose.encounter', { code: number, when });
  const cell = ({ facts }: Code, name: FactName): FactCell => ({
    text: factValue(facts, name, locale),
    isName: isNameFact(facts, name),
  });
  const { differing, agreeing } = compareFacts(lower.facts, higher.facts);
  const confused = protocol.confusions.get(lower.number)?.get(higher.number);
  const listed = new Intl.ListFormat(locales[locale].tag).format(agreeing.map((name) => t(`fact.${name}`)));
  const tellings = tellingViews(pair, protocol, locale);
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
    ...code.prose,
  });
  return {
    proseTag: proseLocale === locale ? undefined : locales[proseLocale].tag,
    title: t('pair.title', names),
    introduction: prose('prose.introduction', {
      ...names,
      category: protocol.category,
      descriptionA: lower.prose.description,
      descriptionB: higher.prose.description,
    }),
    sides: [side(lower, higher), side(higher, lower)],
    differences: [difference(lower), difference(higher), encounter(lower), encounter(higher)],
    which: prose('prose.which', { ...names, fixA: lower.prose.fix, fixB: higher.prose.fix }),
    facts: differing.map((name) => ({
      label: t(`fact.${name}`),
      values: [cell(lower, name), cell(higher, name)],
    })),
    agreement: agreeing.length === 0 ? t('pair.agreeOnNone') : t('pair.agree', { facts: listed }),
    question: confused && questionView(confused, lower, higher, t),
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
