import type { Outcome } from '../domain/outcome.ts';
import type { Translate } from '../i18n/translate.ts';

/** What a program was told, in a few words. */
export function reportText({ reported, clean, error }: Outcome, t: Translate): string {
  if (reported === undefined) return error === undefined ? t('reported.nothing') : t('report.error');
  if (clean === undefined) return String(reported);
  return clean ? t('report.clean', { code: reported }) : t('report.unclean', { code: reported });
}

/** What an implementation sent, in a few words. */
export function answerText({ sent, end }: Outcome, t: Translate): string {
  if (sent !== undefined) return sent.code === undefined ? t('sent.empty') : String(sent.code);
  return end === undefined ? t('sent.nothing') : t(`sent.${end}`);
}

/**
 * The words of an error or, where there is none, those beside the code that it sent; undefined where there are none.
 *
 * @param given the code that it was sent, whose reason it may only repeat
 */
export function literalText({ threw, error, sent }: Outcome, given: number | undefined): string | undefined {
  const named = threw ?? error;
  if (named !== undefined) return named.message === '' ? named.name : `${named.name}: ${named.message}`;
  return sent === undefined || sent.code === given || sent.reason === '' ? undefined : sent.reason;
}
