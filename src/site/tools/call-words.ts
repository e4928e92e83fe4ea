import { namedText, triedReason, type CloseCall, type GivenToClose } from '../../domain/close-call.ts';
import { utf8Length } from '../../domain/utf8-length.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Translate } from '../../i18n/translate.ts';
import { answerText } from '../outcome-view.ts';

/** What came of a call to close, in words. */
export interface CallWords {
  readonly label: string;
  /** The exception, or a reason that nobody gave: word for word. `{code}` stands for the code that was given. */
  readonly literal: string | undefined;
}

/** Puts into words what came of a call to close. */
export function callWords(call: CloseCall, t: Translate): CallWords {
  if (call.kind === 'untried') return { label: t(`unable.${call.reason}`), literal: undefined };
  const { given, threw, sent, varies } = call;
  const words: CallWords =
    threw === undefined
      ? sentWords(given, sent, t)
      : { label: refusedLabel(given, sent, t), literal: namedText(threw) };
  return varies ? { ...words, label: `${words.label} ${t('observed.sometimes')}` } : words;
}

/** What a receiver made of a Close frame, in words. `{code}` stands for the code that it was sent. */
export function receptionWords(outcome: Outcome, sentCode: number, t: Translate): string {
  const inPlace = (text: string): string => (text === String(sentCode) ? '{code}' : text);
  const reported = outcome.reported === undefined ? t('reported.nothing') : String(outcome.reported);
  return t('may.reception', { reported: inPlace(reported), sent: inPlace(answerText(outcome, t)) });
}

function sentWords(given: GivenToClose, sent: Outcome['sent'], t: Translate): CallWords {
  if (sent === undefined) return { label: t('call.nothing'), literal: undefined };
  const literal = sent.reason === undefined || isOf(sent.reason, given.reason) ? undefined : sent.reason;
  return { label: sentLabel(given, sent, t), literal };
}

/** Some send a Close frame although the call throws. */
function refusedLabel(given: GivenToClose, sent: Outcome['sent'], t: Translate): string {
  if (sent === undefined) return t('call.refused');
  if (sent.code === given.code || sent.code === undefined) return t('may.call.refusedYetTaken');
  return t('may.call.refusedYetSent', { code: sent.code });
}

function sentLabel(given: GivenToClose, sent: NonNullable<Outcome['sent']>, t: Translate): string {
  const { code, reason } = sent;
  if (code === undefined) {
    if (given.code !== undefined) return t('call.emptied');
    return given.reason === undefined ? t('call.taken') : t('may.call.reasonLost');
  }
  if (code === given.code) {
    const isWhole = (reason ?? '') === (given.reason ?? '');
    return isWhole ? t('call.taken') : t('may.call.cut', { bytes: utf8Length(reason ?? '') });
  }
  if (given.code !== undefined) return t('call.changed', { code });
  return reason === undefined || reason === '' ? t('may.call.with', { code }) : t('may.call.withReason', { code });
}

/** Whether a reason is the beginning of the one that was given, so that it says nothing of its own. */
function isOf(reason: string, given: string | undefined): boolean {
  return given?.startsWith(reason) === true;
}

/** What close was given, in words. */
export function givenText({ code, reason }: GivenToClose, t: Translate): string {
  if (code === undefined) return reason === undefined ? t('may.given.nothing') : t('may.given.reasonAlone');
  const bytes = utf8Length(reason ?? '');
  return reason === triedReason ? t('may.triedCode', { code, reason }) : t('may.given.bytes', { code, bytes });
}
