import { checkLocalized } from '../localized.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

const placeholder = /\{([^}]*)\}/g;
const known = ['code', 'number', 'text'];

export const messageCauses: Rule = {
  name: 'message-causes',
  description:
    'Every message has a cause that is listed, stands once, and belongs to a scenario that was played where it says so.',
  check({ causes, messages, observed, faulty }, report) {
    for (const { protocol, document, entry } of causes) {
      const texts = entry.causes.flatMap(({ cause, remedy }, index) => [
        { path: ['causes', index, 'cause'], text: cause },
        { path: ['causes', index, 'remedy'], text: remedy },
      ]);
      checkLocalized(document, texts, report);
      const used = new Set(
        messages
          .filter((list) => list.protocol === protocol)
          .flatMap((list) => list.entry.messages.map(({ cause }) => cause)),
      );
      for (const [index, { id }] of entry.causes.entries()) {
        const line = document.lineOf(['causes', index, 'id']);
        const previous = entry.causes[index - 1]?.id;
        if (previous !== undefined && previous >= id) {
          report(document.file, line, `"${id}" stands below "${previous}". Sort the causes by id, each once.`);
        }
        if (!used.has(id) && !faulty.hasIn(protocol, 'messages'))
          report(document.file, line, `No message has the cause "${id}". Remove it.`);
      }
    }
    for (const { protocol, implementation, document, entry } of messages) {
      const ids = causes.filter((list) => list.protocol === protocol).flatMap((list) => list.entry.causes);
      const seen = observed.find((one) => one.protocol === protocol && one.implementation === implementation)?.entry;
      const played = new Set([seen?.client, seen?.server, seen?.proxy].flatMap((role) => Object.keys(role ?? {})));
      const texts = new Set<string>();
      for (const [index, message] of entry.messages.entries()) {
        const say = (field: string, sentence: string): void => {
          report(document.file, document.lineOf(['messages', index, field]), sentence);
        };
        if (texts.has(message.text)) say('text', `"${message.text}" stands here twice. Remove one.`);
        texts.add(message.text);
        if (!/\p{L}{3}/u.test(message.text.replaceAll(placeholder, ' '))) {
          say(
            'text',
            `"${message.text}" has no word beside its placeholders, so that any text is like it. Write more of it.`,
          );
        }
        for (const [written, name = ''] of message.text.matchAll(placeholder)) {
          if (!known.includes(name)) say('text', `"${written}" is no placeholder. Write {code}, {number} or {text}.`);
        }
        const cause = ids.find(({ id }) => id === message.cause);
        if (cause === undefined && !faulty.has(protocol, 'causes.yaml')) {
          const meant = nearest(
            message.cause,
            ids.map(({ id }) => id),
          );
          const remedy = meant === undefined ? 'Add it to causes.yaml.' : `Write "${meant}" if you meant that.`;
          say('cause', `"${message.cause}" is no cause. ${remedy}`);
        } else if (message.code !== undefined && message.code === cause?.codes[0]) {
          say('code', `${message.code} is the first code of "${message.cause}" already. Remove it here.`);
        }
        const isJudged = !faulty.has(protocol, `observed/${implementation}.yaml`);
        if (message.seen !== undefined && isJudged && !played.has(message.seen)) {
          say('seen', `"${message.seen}" was not played with ${implementation}. Correct it, or remove it.`);
        }
      }
    }
  },
};
