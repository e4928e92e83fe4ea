import { triedReason } from '../../domain/close-call.ts';
import { longestReason } from '../../domain/close-frame.ts';
import { sendingReasonIds, type SendingReasonId, type Verdict } from '../../domain/may-send.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ListedCode } from '../../domain/sending-rules.ts';

/** What the script of the page says itself, in the language of the page. Names in braces stand for what it fills in. */
export interface MaySendTexts {
  readonly reasons: Readonly<Record<SendingReasonId, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly basis: Readonly<Record<'rule' | 'advice', string>>;
  /** What a value of a reason is called: who sets a code, a side. */
  readonly words: Readonly<Record<string, string>>;
  readonly count: string;
  readonly tried: string;
  readonly separator: string;
  readonly triedCode: string;
  readonly untried: string;
  readonly triedInRange: string;
  readonly aboutCode: string;
  readonly codeLink: string;
  readonly matrixLink: string;
}

const setters: readonly ListedCode['setBy']['value'][] = ['either', 'client', 'server', 'gateway', 'application'];

/** What stands in a template for what is filled in. */
const slots = {
  bytes: '{bytes}',
  room: longestReason,
  code: '{code}',
  given: '{given}',
  largest: '{largest}',
  setBy: '{setBy}',
  lone: '{lone}',
  numbers: '{numbers}',
};

/** The texts in a language. */
export function maySendTexts(t: Translate): MaySendTexts {
  return {
    reasons: record(sendingReasonIds, (id) => t(`may.reasons.${id}`, slots)),
    verdicts: record(['yes', 'unwise', 'no'], (verdict) => t(`may.verdict.${verdict}`)),
    basis: record(['rule', 'advice'], (basis) => t(`basis.short.${basis}`)),
    // What the value of a fact calls a client, the name of its role calls so, too.
    words: record(setters, (setter) => t(`value.setBy.${setter}`)),
    count: t('may.count', slots),
    tried: t('may.tried', slots),
    separator: t('telling.separator'),
    triedCode: t('may.triedCode', { ...slots, reason: triedReason }),
    untried: t('may.untried', slots),
    triedInRange: t('may.triedInRange', slots),
    aboutCode: t('may.aboutCode', slots),
    codeLink: t('observed.codeLink', slots),
    matrixLink: t('observed.matrixLink'),
  };
}

function record<Key extends string>(keys: readonly Key[], text: (key: Key) => string): Record<Key, string> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<Key, string>;
}
