import type { Protocol } from '../../domain/protocol.ts';
import { cite } from '../../domain/reference.ts';
import type { MessagesDocument } from '../../schema/api/messages.ts';
import { openingOf } from './addresses.ts';
import { localizedTexts, pagesAt } from './in-every-language.ts';

/** What implementations print. */
export function messagesDocument(protocol: Protocol): MessagesDocument {
  const { id, printers, observations, sources } = protocol;
  const all = printers.flatMap(({ id: implementation, messages }) =>
    messages.map((message) => ({ implementation, ...message })),
  );
  const observed = new Set(observations.implementations.map((implementation) => implementation.id));
  return {
    ...openingOf({ kind: 'messages', protocol: id }, 'messages'),
    protocol: id,
    implementations: printers.map(({ id, name }) => ({ id, name, observed: observed.has(id) })),
    causes: [...new Set(all.map(({ cause }) => cause))].map(({ id, codes, cause, remedy }) => ({
      id,
      codes: [...codes],
      cause: localizedTexts(cause),
      remedy: localizedTexts(remedy),
    })),
    sources: [...new Set(all.map(({ source }) => source))].map((source) => cite(source, sources)),
    messages: all.map(({ text, implementation, cause, code, where, seen, note, source }) => ({
      text,
      implementation,
      cause: cause.id,
      code,
      where,
      scenario: seen,
      note,
      source,
    })),
    pages: pagesAt({ kind: 'messages', protocol: id }),
  };
}
