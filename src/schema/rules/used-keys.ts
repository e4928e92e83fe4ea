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
    const source = resolve('src');
    const unused = known.get(source) ?? unusedKeys(source);
    known.set(source, unused);
    for (const key of unused) {
      report(
        'src/schema/messages.ts',
        lineOf(key),
        `"${key}" is used by no page. Use it, or remove it here and from every file of locales/.`,
      );
    }
  },
};

/** What was found in the source of the site, which is read once a run: by its folder. */
const known = new Map<string, readonly string[]>();

function unusedKeys(folder: string): string[] {
  const source = askers.map((asker) => readAll(join(folder, asker))).join('\n');
  const literal = new Set([...source.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
  // A key that is put together, as in `value.standing.${value}`, counts for all that begin like it.
  const prefixes = [...source.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, prefix = '']) => prefix);
  return Object.keys(messages).filter((key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
}

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
