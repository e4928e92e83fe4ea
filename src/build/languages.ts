import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname, resolve } from 'node:path';
import { readCorpus } from '../schema/corpus.ts';
import { languageStates, type FileState } from '../schema/language-states.ts';
import { formatProblem } from '../schema/problem.ts';
import { settings } from '../settings.ts';

// Says how far each language is, passage by passage. Usage:
//   npm run languages
//   npm run languages -- --accept content/websocket/1006/fr.mdx …   once a translation was compared with its English

const { corpus, problems } = readCorpus(settings.contentRoot, settings.localesRoot);
const files = languageStates(corpus);
const accepted = process.argv.slice(2).filter((argument) => argument !== '--accept');

if (process.argv.includes('--accept')) {
  for (const name of accepted) {
    const state = files.find(({ file }) => file === name);
    if (state === undefined) fail(`"${name}" is no translation. Name a file such as content/websocket/1006/fr.mdx.`);
    accept(state);
  }
  process.stdout.write(`${accepted.length} files say that they were made from the English of today.\n`);
} else {
  report();
  if (problems.length > 0) fail(problems.map(formatProblem).join('\n'));
}

function report(): void {
  for (const [locale, own] of Map.groupBy(files, ({ locale }) => locale)) {
    const count = (wanted: string): number =>
      own.flatMap(({ states }) => [...states.values()]).filter((state) => state === wanted).length;
    process.stdout.write(
      `${locale}: ${count('translated')} passages translated, ${count('stale')} stale, ${count('missing')} missing\n`,
    );
    for (const { file, states } of own) {
      for (const [key, state] of states)
        if (state !== 'translated') process.stdout.write(`  ${file} ${key}: ${state}\n`);
    }
  }
}

/** Writes the digests of the English into the front matter of a translation, in the place of those that stand there. */
function accept({ file, digests }: FileState): void {
  const path = join(dirname(resolve(settings.contentRoot)), file);
  const lines = [...digests].map(([key, digest]) => `  ${key}: '${digest}'\n`).join('');
  const text = readFileSync(path, 'utf8').replace(/^english:\n(?: {2}.*\n)*/m, '');
  const end = file.endsWith('.mdx') ? text.indexOf('\n---', 3) + 1 : text.length;
  writeFileSync(path, `${text.slice(0, end)}english:\n${lines}${text.slice(end)}`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
