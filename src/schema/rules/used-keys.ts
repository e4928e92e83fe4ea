import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messages } from '../messages.ts';
import type { Rule } from '../rule.ts';

/** Folders whose files may ask for a message. */
const askers = ['components', 'i18n', 'layouts', 'pages', 'site'];

export const usedKeys: Rule = {
  name: 'used-keys',
  description: 'Every key of the locale files is asked for somewhere.',
  check(_corpus, report) {
    const source = askers.map((folder) => readAll(resolve('src', folder))).join('\n');
    const literal = new Set([...source.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
    // A key that is put together, as in `value.standing.${value}`, counts for all that begin like it.
    const prefixes = [...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, prefix = '']) => prefix);
    for (const key of Object.keys(messages)) {
      if (literal.has(key) || prefixes.some((prefix) => key.startsWith(prefix))) continue;
      report(
        'src/schema/messages.ts',
        lineOf(key),
        `"${key}" is used by no page. Use it, or remove it here and from every file of locales/.`,
      );
    }
  },
};

function readAll(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function lineOf(key: string): number {
  const lines = readFileSync(resolve('src/schema/messages.ts'), 'utf8').split('\n');
  return lines.findIndex((line) => line.trim().startsWith(`'${key}'`)) + 1;
}
