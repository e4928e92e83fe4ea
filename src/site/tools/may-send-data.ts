import { givenIn } from '../../domain/close-call.ts';
import { longestReason } from '../../domain/close-frame.ts';
import { maySend } from '../../domain/may-send.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import { sendingRules, type SendingRules } from '../../domain/sending-rules.ts';
import { defaultLocale, locales, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import { rangeViews } from '../range-view.ts';
import { givenText } from './call-words.ts';
import type { CallerViews } from './caller-views.ts';
import { maySendTexts, type MaySendTexts } from './may-send-texts.ts';

/**
 * What the script of the page knows beside what the page shows, as JSON. Words are in the language of the page, and names
 * in braces stand for what the script fills in.
 */
export interface MaySendData extends Omit<CallerViews, 'callers'> {
  readonly rules: SendingRules;
  /** What the sources of the rules are called, and their addresses, by how they are cited. */
  readonly sources: Readonly<Record<string, readonly [label: string, url: string]>>;
  /** Notes of facts by code and fact, `1010 setBy`, and of ranges by their first number. */
  readonly notes: Readonly<Record<string, Note>>;
  readonly texts: MaySendTexts;
  /** What close is given in the scenarios that are no number's, by id. */
  readonly given: Readonly<Record<string, string>>;
  /** The numbers that have a page: the first, then how much each is above the one before it. */
  readonly pages: readonly number[];
  /** The address of the protocol, from `/` to `/`. */
  readonly base: string;
}

/** A text, and its language where that is not the page's. */
export type Note = readonly [text: string, tag?: string];

/** Puts together what the script of the page needs of a protocol. */
export function maySendData(protocol: Protocol, { tried, receptions }: CallerViews, locale: Locale): MaySendData {
  const t = translator(locale);
  const { codes, usedNumbers, observations, id } = protocol;
  const rules = sendingRules(protocol);
  return {
    rules,
    sources: sourcesOf(protocol, rules),
    notes: notesOf(protocol, locale),
    texts: maySendTexts(t),
    given: Object.fromEntries(
      observations.scenarios.flatMap((scenario) => {
        const given = scenario.number === undefined ? givenIn(scenario) : undefined;
        return given === undefined ? [] : [[scenario.id, givenText(given, t)]];
      }),
    ),
    tried,
    receptions,
    pages: [...codes.map(({ number }) => number), ...usedNumbers]
      .sort((a, b) => a - b)
      .map((number, index, all) => number - (all[index - 1] ?? 0)),
    base: pathOf({ kind: 'protocol', protocol: id }, locale),
  };
}

/** All that a verdict may cite: what is asked here gives every reason there is. */
function sourcesOf({ sources, ranges, codes }: Protocol, rules: SendingRules): MaySendData['sources'] {
  const numbers = [undefined, -1, ...codes.map(({ number }) => number), ...ranges.map(({ last }) => last)];
  const texts = numbers.flatMap((code) =>
    ['', 'r'.repeat(longestReason + 1), '\ud800'].flatMap((reason) =>
      (['frame', 'browser'] as const).flatMap((api) =>
        maySend({ code, reason, side: 'server', api }, rules).reasons.flatMap((one) => one.sources),
      ),
    ),
  );
  return Object.fromEntries(
    [...new Set(texts)].map((text) => {
      const { label, url } = cite(text, sources);
      return [text, [label, url]];
    }),
  );
}

function notesOf(protocol: Protocol, locale: Locale): MaySendData['notes'] {
  const tag = locale === defaultLocale ? undefined : locales[defaultLocale].tag;
  const facts = protocol.codes.flatMap(({ number, facts: own, translations }) =>
    (['setBy', 'closeFrame'] as const).flatMap((name) => {
      const translated = translations[locale]?.notes[name];
      const { note } = own[name];
      if (note === undefined) return [];
      return [[`${number} ${name}`, noteOf(translated ?? note, translated === undefined ? tag : undefined)] as const];
    }),
  );
  const ranges = rangeViews(protocol, locale)
    .filter((_, index) => isForbidden(protocol.ranges[index]?.standing))
    .map(({ first, content }) => [String(first), noteOf(content.text, content.tag)] as const);
  return Object.fromEntries([...facts, ...ranges]);
}

function noteOf(text: string, tag: string | undefined): Note {
  return tag === undefined ? [text] : [text, tag];
}

/** Whether no number of a range may be sent: then its text says why. */
function isForbidden(standing: Protocol['ranges'][number]['standing'] | undefined): boolean {
  return standing === 'unused' || standing === 'unassigned' || standing === 'undefined';
}
