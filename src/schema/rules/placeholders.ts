import { messages } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { messageOf } from '../plural.ts';
import type { Rule } from '../rule.ts';

const known: Readonly<Record<string, readonly string[]>> = messages;

/** What may follow a placeholder's name: the formatters of src/i18n/translate.ts. */
const formats = ['lowerOpening'];

export const placeholders: Rule = {
  name: 'placeholders',
  description:
    'A text holds the placeholders that its key fills in, all and no other; of plurals, each form may omit the number.',
  check({ locales }, report) {
    for (const { document, messages: texts } of locales) {
      for (const [key, text] of Object.entries(texts)) {
        const allowed = known[messageOf(key)];
        if (allowed === undefined || typeof text !== 'string') continue;
        const faults: string[] = [];
        const say = (message: string): void => {
          faults.push(message);
        };
        for (const [, inner = ''] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
          const [name = '', format] = inner.split(/,\s*/);
          if (!allowed.includes(name)) {
            const meant = nearest(name.trim(), allowed);
            const remedy = meant === undefined ? 'Remove it.' : `Write "{{${meant}}}".`;
            say(`has the unknown placeholder "{{${name}}}". ${remedy}`);
          }
          if (format !== undefined && !formats.includes(format)) {
            say(`has the unknown format "${format}". Write "${formats.join('" or "')}".`);
          }
        }
        if (text.includes('$t(')) {
          say(`holds "$t(", which i18next takes for another key. Write the text out.`);
        }
        if (/[{}]/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) {
          say(`has a brace that closes no placeholder. Write "{{name}}" in full.`);
        }
        const missing = allowed.find((name) => name !== 'count' && !text.includes(`{{${name}`));
        if (faults.length === 0 && missing !== undefined) say(`lacks the placeholder "{{${missing}}}". Add it.`);
        for (const message of faults) report(document.file, document.lineOf([key]), `"${key}" ${message}`);
      }
    }
  },
};
