import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';

const edit = `${settings.repository}/edit/main/`;
const report = `${settings.repository}/issues/new?`;

/** Where the folders of the repository are that pages lead to. */
const folders: Readonly<Record<string, string>> = { content: settings.contentRoot, locales: settings.localesRoot };

function isThere(file: string): boolean {
  const [folder = '', ...rest] = file.split('/');
  const root = folders[folder];
  return root !== undefined && existsSync(join(root, ...rest));
}

/** How many files the pages of a kind are made from, that are edited. */
function filesBehind({ address: { kind } }: BuiltPage): number {
  if (kind === 'pair') return 2;
  return ['codeObserved', 'usedCode', 'products', 'messages', 'implementation', 'notFound'].includes(kind) ? 0 : 1;
}

function sourceFaults(page: BuiltPage): string[] {
  const hrefs = page.links.map(({ href }) => href);
  const edits = hrefs.filter((href) => href.startsWith(edit)).map((href) => href.slice(edit.length));
  const reports = hrefs.filter((href) => href.startsWith(report));
  const wanted = filesBehind(page);
  const titles = reports.map((href) => new URL(href).searchParams.get('title') ?? '');
  return [
    ...(edits.length === wanted ? [] : [`It leads to ${edits.length} files to edit, but is made from ${wanted}.`]),
    ...edits.filter((file) => !isThere(file)).map((file) => `It leads to "${file}", which is not in the repository.`),
    ...(titles.join('|') === (page.address.kind === 'notFound' ? '' : `${page.path}: `)
      ? []
      : [`It is reported as "${titles.join('|')}".`]),
  ];
}

test('every page leads to the files that it is made from, and to a report that names it', () => {
  checkEveryPage(sourceFaults);
});

test('a link to a file that is not there, a missing one, and a report of another page are found', () => {
  const faults = (file: string, ...hrefs: readonly string[]): number =>
    sourceFaults(new BuiltPage(file, hrefs.map((href) => `<a href="${href}">x</a>`).join('\n'))).length;
  const own = `${edit}locales/fr.json`;
  const reported = (path: string): string => `${report}${new URLSearchParams({ title: `${path}: ` }).toString()}`;
  assert.equal(faults('fr/index.html', own, reported('/fr/')), 0);
  assert.equal(faults('fr/index.html', own, reported('/')), 1);
  assert.equal(faults('fr/index.html', own), 1);
  assert.equal(faults('fr/index.html', reported('/fr/')), 1);
  for (const file of ['locales/xx.json', 'content/nothing/protocol.yaml', 'elsewhere/fr.json']) {
    assert.equal(faults('fr/index.html', edit + file, reported('/fr/')), 1, file);
  }
  assert.equal(faults('websocket/1002-vs-1007/index.html', own, reported('/websocket/1002-vs-1007/')), 1);
  assert.equal(faults('404.html'), 0);
  assert.equal(faults('404.html', reported('/404.html')), 1);
});
