import type { Code } from '../domain/code.ts';
import type { ConfusedCode } from '../domain/confusion.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { PassageView } from './passage-view.ts';

/** The question that decides between two codes. */
export interface QuestionView {
  readonly text: PassageView;
  /** What each answer means; none where the page leads to the one that has them. */
  readonly answers: readonly AnswerView[];
}

interface AnswerView {
  readonly text: PassageView;
  /** The code it means, in a sentence of the page's language. */
  readonly means: string;
}

/**
 * The question that decides between two codes, as seen from the first, whose answer comes first; undefined where the two
 * are not confused.
 */
export function questionView(here: Code, there: Code, protocol: Protocol, locale: Locale): QuestionView | undefined {
  const english = confusedIn(protocol.confusions);
  if (english === undefined) return undefined;
  const own = confusedIn(protocol.translatedConfusions[locale]);
  // The entry of either code declares the question, and its translation.
  const isStale = isStaleIn(here, there.number) || isStaleIn(there, here.number);
  const passage = (part: 'question' | 'answerHere' | 'answerThere', isMarked = false): PassageView => ({
    english: english[part],
    own: own && { text: own[part], isStale: isMarked && isStale },
  });
  const t = translator(locale);
  const means = ({ number, name }: Code): string => t('code.answer', { code: number, name });
  return {
    text: passage('question', true),
    answers: [
      { text: passage('answerHere'), means: means(here) },
      { text: passage('answerThere'), means: means(there) },
    ],
  };

  function confusedIn(graph: Protocol['confusions'] | undefined): ConfusedCode | undefined {
    return graph?.get(here.number)?.get(there.number);
  }

  function isStaleIn({ translations }: Code, other: number): boolean {
    return translations[locale]?.stale.has(`confusion-${other}`) === true;
  }
}
