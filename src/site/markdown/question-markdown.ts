import type { Translate } from '../../i18n/translate.ts';
import type { QuestionView } from '../question-view.ts';
import { lines, paragraph, spaced, strong, type Block } from './nodes.ts';
import { passage } from './words.ts';

/** The question that decides between two codes, and what each answer means. */
export function questionBlocks({ text, answers }: QuestionView, t: Translate): Block[] {
  return [
    paragraph(strong(passage(text, t))),
    ...(answers.length === 0
      ? []
      : [lines(answers.map((answer) => spaced(passage(answer.text, t), strong(answer.means))))]),
  ];
}
