import type { Code } from '../domain/code.ts';
import type { ConfusedCode } from '../domain/confusion.ts';
import type { Translate } from '../i18n/translate.ts';

/** The question that decides between two codes. Text and answers are English; what an answer means is not. */
export interface QuestionView {
  readonly text: string;
  readonly answers: readonly [AnswerView, AnswerView];
}

interface AnswerView {
  readonly text: string;
  /** The code it means, in a sentence of the page's language. */
  readonly means: string;
}

/**
 * Puts a deciding question into words.
 *
 * @param confused the confusion as seen from `here`, whose answer comes first
 */
export function questionView(confused: ConfusedCode, here: Code, there: Code, t: Translate): QuestionView {
  const means = ({ number, name }: Code): string => t('code.answer', { code: number, name });
  return {
    text: confused.question,
    answers: [
      { text: confused.answerHere, means: means(here) },
      { text: confused.answerThere, means: means(there) },
    ],
  };
}
