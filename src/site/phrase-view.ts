import type { Reported, WireEvent } from '../schema/observation.ts';
import type { Translate } from '../i18n/translate.ts';

/** A few words on one thing that was seen. */
export interface Phrase {
  readonly text: string;
  /** What was said word for word, in whatever language that is. */
  readonly literal?: string;
  /** After how many seconds. */
  readonly after?: string;
}

const kibibyte = 1024;

/** What a program was told, thing by thing. */
export function reportedPhrases(reported: Reported | undefined, t: Translate): Phrase[] {
  if (reported === undefined) return [{ text: t('reported.nothing') }];
  const { opened, code, clean, reason, error, threw, log = [], delivered, after } = reported;
  const named = ({ name, message }: { readonly name: string; readonly message: string }): string =>
    message === '' ? name : `${name}: ${message}`;
  return [
    ...(opened === false ? [{ text: t('reported.unopened') }] : []),
    ...(code === undefined ? [] : [{ text: t('reported.code', { code }), ...afterText(after, t) }]),
    ...(clean === undefined ? [] : [{ text: clean ? t('reported.clean') : t('reported.unclean') }]),
    ...(reason === undefined || reason === '' ? [] : [{ text: t('reported.reason'), literal: reason }]),
    ...(error ? [{ text: t('reported.error'), literal: named(error) }] : []),
    ...(threw ? [{ text: t('reported.threw'), literal: named(threw) }] : []),
    ...log.map((line) => ({ text: t('reported.log'), literal: line })),
    ...(delivered === undefined ? [] : [{ text: t('reported.delivered', { amount: sizeText(delivered, t) }) }]),
  ];
}

/** What an implementation sent, in order. */
export function wirePhrases(wire: readonly WireEvent[], t: Translate): Phrase[] {
  if (wire.length === 0) return [{ text: t('wire.nothing') }];
  return wire.map((event) => ({ ...eventPhrase(event, t), ...afterText(event.after, t) }));
}

/** A size in the largest unit that divides it. */
export function sizeText(bytes: number, t: Translate): string {
  const inUnit = (unit: number): string => String(bytes / unit);
  if (bytes > 0 && bytes % kibibyte ** 2 === 0) return t('limits.mebibytes', { size: inUnit(kibibyte ** 2) });
  if (bytes > 0 && bytes % kibibyte === 0) return t('limits.kibibytes', { size: inUnit(kibibyte) });
  return t('limits.bytes', { size: bytes });
}

function eventPhrase(event: WireEvent, t: Translate): Phrase {
  if ('http' in event) return { text: t('wire.http', { status: event.http }) };
  if ('end' in event) return { text: t(`wire.${event.end}`) };
  if (event.frame !== 'close') return { text: t(`wire.${event.frame}`) };
  const { code, reason } = event;
  if (code === undefined) return { text: t('wire.closeEmpty') };
  return { text: t('wire.close', { code }), ...(reason && { literal: reason }) };
}

function afterText(seconds: number | undefined, t: Translate): { after?: string } {
  return seconds === undefined ? {} : { after: t('wire.after', { seconds }) };
}
