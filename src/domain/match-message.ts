import type { MessagesDocument } from '../schema/api/messages.ts';
import { messageMatcher, type KnownMessage } from './message-match.ts';
import { onceFor } from './once-for.ts';

/** What a text may be about. */
export interface MatchedMessage {
  /** The close code that it belongs to; undefined where it is no matter of a close code. */
  readonly code: number | undefined;
  /** From 0 to 1: how much of what is known was found. */
  readonly certainty: number;
  /** The message that was recognised; undefined where the text only names a close code. */
  readonly message: MessagesDocument['messages'][number] | undefined;
  /** Why it is printed, and what to do about it; undefined where no message was recognised. */
  readonly cause: MessagesDocument['causes'][number] | undefined;
}

interface Prepared {
  readonly match: ReturnType<typeof messageMatcher>;
  /** By what the matcher was given, and gives back. */
  readonly messages: ReadonlyMap<KnownMessage, MessagesDocument['messages'][number]>;
  readonly causes: ReadonlyMap<string, MessagesDocument['causes'][number]>;
}

const prepared = onceFor(({ implementations, messages, causes }: MessagesDocument): Prepared => {
  const names = new Map(implementations.map(({ id, name }) => [id, name]));
  const known = new Map(
    messages.map((message): [KnownMessage, MessagesDocument['messages'][number]] => {
      const { text, implementation, cause, code } = message;
      return [{ text, implementation: names.get(implementation) ?? implementation, cause, code }, message];
    }),
  );
  return {
    match: messageMatcher([...known.keys()]),
    messages: known,
    causes: new Map(causes.map((cause) => [cause.id, cause])),
  };
});

/**
 * What an error message, a line of a log or a trace is about, the likeliest first; at most eight, none where nothing is
 * recognised. The messages are prepared at the first call with a document, and kept as long as it is.
 *
 * @param document what `/api/<protocol>/messages.json` holds
 * @param text of any length; its first 20,000 characters are read
 */
export function matchMessage(document: MessagesDocument, text: string): MatchedMessage[] {
  const { match, messages, causes } = prepared(document);
  return match(text).map(({ code, message, certainty }) => ({
    code,
    certainty,
    message: message && messages.get(message),
    cause: message && causes.get(message.cause),
  }));
}
