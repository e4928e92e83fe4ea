import type { Localized } from '../schema/localized.ts';
import type { CauseList, MessageList } from '../schema/message.ts';

/** Why messages are printed, and what to change. */
export interface Cause {
  readonly id: string;
  /** The codes it belongs to, the one whose page answers first. */
  readonly codes: readonly number[];
  readonly cause: Localized;
  readonly remedy: Localized;
}

/** A string that an implementation prints. */
export interface Message {
  /** With `{code}`, `{number}` and `{text}` for what varies. */
  readonly text: string;
  readonly cause: Cause;
  /** The close code it belongs to; undefined where there is none, or where only `{code}` in the text names it. */
  readonly code: number | undefined;
  readonly where: MessageList['messages'][number]['where'];
  /** Where it was read. */
  readonly source: string;
  /** A scenario that shows it. */
  readonly seen: string | undefined;
  /** For which versions, or where exactly, in English. */
  readonly note: string | undefined;
}

/** An implementation with what it prints. */
export interface Printer {
  /** As addresses carry it; that of an observed implementation where it is one. */
  readonly id: string;
  readonly name: string;
  readonly messages: readonly Message[];
}

/**
 * Makes what an implementation prints of its entry.
 *
 * @throws when a message names a cause that is not listed; content is checked for it beforehand
 */
export function makePrinter(id: string, { name, messages }: MessageList, causes: CauseList['causes']): Printer {
  return {
    id,
    name,
    messages: messages.map(({ text, cause: causeId, code, where, source, seen, note }) => {
      const cause = causes.find((one) => one.id === causeId);
      if (cause === undefined) throw new Error(`"${causeId}" is not among the causes.`);
      return { text, cause, code: code ?? cause.codes[0], where, source, seen, note };
    }),
  };
}
