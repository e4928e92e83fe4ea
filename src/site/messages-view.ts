import type { Cause, Message, Printer } from '../domain/message.ts';
import type { Protocol } from '../domain/protocol.ts';
import { cite, type Citation } from '../domain/reference.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { pathOf } from '../i18n/urls.ts';
import { localizedText, type LocalizedText } from './localized-text.ts';
import type { MessagesPage } from './pages.ts';
import type { Link } from './pair-view.ts';
import type { Section } from './section.ts';

/** A string that an implementation prints. */
export interface MessageView {
  /** Its parts, in order: what is printed word for word, and the places of what varies. */
  readonly parts: readonly { readonly text: string; readonly isVariable: boolean }[];
  /** Its code, where that is not the first one of its cause, and its page, where it has one. */
  readonly code: { readonly label: string; readonly path: string | undefined } | undefined;
  /** Where it is printed, and for which versions. */
  readonly where: string;
  readonly note: string | undefined;
}

/** What an implementation prints for one cause. */
export interface CauseView {
  readonly cause: LocalizedText;
  readonly remedy: LocalizedText;
  /** The pages of its codes, the first one first. */
  readonly codes: readonly Link[];
  readonly messages: readonly MessageView[];
}

export interface PrinterView extends Section {
  readonly causes: readonly CauseView[];
  /** Where the strings were read, each once. */
  readonly sources: readonly Citation[];
  /** What was seen of it on real connections. */
  readonly observed: Link | undefined;
}

/** Everything that the page of all messages shows, finished. */
export interface MessagesView {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly printers: readonly PrinterView[];
}

/** Composes the page of all messages. */
export function messagesView({ locale, protocol }: MessagesPage): MessagesView {
  const t = translator(locale);
  const { printers } = protocol;
  const nameTag = locale === defaultLocale ? undefined : locales[defaultLocale].tag;
  const count = printers.reduce((sum, { messages }) => sum + messages.length, 0);
  return {
    title: t('heading.messages'),
    lead: t('messages.lead', { messages: count, printers: printers.length }),
    sections: printers.map(({ id, name }) => ({ id, label: name, tag: nameTag })),
    printers: printers.map((printer) => printerView(printer, protocol, locale)),
  };
}

function printerView({ id, name, messages }: Printer, protocol: Protocol, locale: Locale): PrinterView {
  const t = translator(locale);
  const isObserved = protocol.observations.implementations.some((one) => one.id === id);
  const implementation = { kind: 'implementation', protocol: protocol.id, implementation: id } as const;
  return {
    id,
    label: name,
    causes: [...Map.groupBy(messages, ({ cause }) => cause)].map(([cause, own]) =>
      causeView(cause, own, protocol, locale),
    ),
    sources: [...new Set(messages.map(({ source }) => source))].map((source) => cite(source, protocol.sources)),
    observed: isObserved ? { label: t('messages.observed'), path: pathOf(implementation, locale) } : undefined,
  };
}

function causeView(
  { codes, cause, remedy }: Cause,
  messages: readonly Message[],
  protocol: Protocol,
  locale: Locale,
): CauseView {
  const t = translator(locale);
  const codeLink = (code: number): Link => ({
    label: String(code),
    path: pathOf({ kind: 'code', protocol: protocol.id, code }, locale),
  });
  const hasPage = (code: number): boolean =>
    protocol.usedNumbers.includes(code) || protocol.codes.some(({ number }) => number === code);
  return {
    cause: localizedText(cause, locale),
    remedy: localizedText(remedy, locale),
    codes: codes.map(codeLink),
    messages: messages.map(({ text, code, where, note }) => ({
      parts: partsOf(text),
      code:
        code === undefined || code === codes[0]
          ? undefined
          : { ...codeLink(code), ...(!hasPage(code) && { path: undefined }) },
      where: t(`printed.${where}`),
      note,
    })),
  };
}

/** `code {code}` → "code " and the place of a number. */
function partsOf(text: string): MessageView['parts'] {
  return text
    .split(/(\{(?:code|number|text)\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const isVariable = /^\{(?:code|number|text)\}$/.test(part);
      return { text: isVariable ? (part === '{text}' ? '…' : 'N') : part, isVariable };
    });
}
