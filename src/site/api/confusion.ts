import type { Code } from '../../domain/code.ts';
import { pairOf } from '../../domain/pair.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { CodeDocument } from '../../schema/api/code.ts';
import type { ApiPassage } from '../../schema/api/text.ts';
import { questionView } from '../question-view.ts';
import { apiAddress } from './addresses.ts';
import { passageIn } from './in-every-language.ts';

/** The question that decides between two codes, and what answer means which. */
export interface Question {
  readonly text: ApiPassage;
  readonly answerHere: ApiPassage;
  readonly answerThere: ApiPassage;
}

/** The question that decides between two codes, as seen from the first; undefined where the two are not confused. */
export function questionOf(here: Code, there: Code, protocol: Protocol): Question | undefined {
  if (questionView(here, there, protocol, defaultLocale) === undefined) return undefined;
  const part = (index: 0 | 1 | undefined): ApiPassage =>
    passageIn((locale) => {
      const question = questionView(here, there, protocol, locale);
      const passage = index === undefined ? question?.text : question?.answers.at(index)?.text;
      if (passage === undefined) throw new Error(`${here.number} and ${there.number} have no question.`);
      return passage;
    });
  return { text: part(undefined), answerHere: part(0), answerThere: part(1) };
}

/** The codes that a code is mistaken for, by number. */
export function confusionsOf(code: Code, protocol: Protocol): CodeDocument['confusions'] {
  return protocol.codes.flatMap((other) => {
    const question = questionOf(code, other, protocol);
    if (question === undefined) return [];
    const isPaired = protocol.paired.includes(code) && protocol.paired.includes(other);
    return [
      {
        code: other.number,
        name: other.name,
        question: question.text,
        answerHere: question.answerHere,
        answerThere: question.answerThere,
        pair: isPaired ? pairAddress(code, other, protocol) : undefined,
      },
    ];
  });
}

function pairAddress(code: Code, other: Code, { id }: Protocol): string {
  const { lower, higher } = pairOf(code, other);
  return apiAddress({ kind: 'pair', protocol: id, lower: lower.number, higher: higher.number });
}
