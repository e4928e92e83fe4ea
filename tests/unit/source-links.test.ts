import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Protocol } from '../../src/domain/protocol.ts';
import { localeTags } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { settings } from '../../src/settings.ts';
import {
  codePages,
  homePages,
  implementationPages,
  limitsPages,
  methodPages,
  notFoundPage,
  observedPages,
  pagePath,
  pairPages,
  protocolPages,
  toolPages,
  type Page,
} from '../../src/site/pages.ts';
import { sourceLinks } from '../../src/site/source-links.ts';
import { someCode, someProtocol } from './builders.ts';
import { saw, someEntry, someObservations } from './observed-builders.ts';

const observations = someObservations({ ws: someEntry('ws', { client: { 'lose-fin': saw(1006) } }) });
const protocols = [someProtocol([someCode(1002), someCode(1007)], {}, 'websocket', observations)];
const edit = `${settings.repository}/edit/main/`;

/** The files that the pages of a kind lead to, in the repository, by language. */
function filesOf(paths: readonly { readonly props: { readonly page: Page } }[]): Record<string, string[]> {
  return Object.fromEntries(
    paths.map(({ props: { page } }) => {
      const edits = sourceLinks(page)?.edits ?? [];
      for (const { path } of edits) assert.ok(path.startsWith(edit), path);
      return [page.locale, edits.map(({ path }) => path.slice(edit.length))];
    }),
  );
}

/** The same files in every language. */
function everywhere(...files: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(localeTags.map((locale) => [locale, files]));
}

const localeFiles = Object.fromEntries(localeTags.map((locale) => [locale, [`locales/${locale}.json`]]));

describe('where a page can be corrected', () => {
  test('is the file of the code, with its facts and its English', () => {
    const [page] = codePages(protocols);
    assert.ok(page);
    assert.deepEqual(filesOf([page]), { en: ['content/websocket/1002/en.mdx'] });
    assert.deepEqual(filesOf(codePages(protocols)), everywhere('content/websocket/1007/en.mdx'));
  });

  test('is the file of the questions, on the page that asks them', () => {
    const asking = protocols.map((protocol): Protocol => ({ ...protocol, tools: ['what-happened', 'frame'] }));
    assert.deepEqual(filesOf(toolPages(asking, 'what-happened')), everywhere('content/websocket/diagnosis.yaml'));
    assert.deepEqual(filesOf(toolPages(asking, 'frame')), localeFiles);
  });

  test('is the files of both codes of a pair, each named by its code', () => {
    assert.deepEqual(
      filesOf(pairPages(protocols)),
      everywhere('content/websocket/1002/en.mdx', 'content/websocket/1007/en.mdx'),
    );
    for (const { props } of pairPages(protocols)) {
      const t = translator(props.page.locale);
      assert.deepEqual(
        sourceLinks(props.page)?.edits.map(({ label }) => label),
        [1002, 1007].map((code) => t('page.editCode', { code })),
      );
    }
  });

  test('is protocol.yaml, the texts of the language, or the scenarios, for the other pages', () => {
    assert.deepEqual(filesOf(protocolPages(protocols)), everywhere('content/websocket/protocol.yaml'));
    assert.deepEqual(filesOf(observedPages(protocols)), everywhere('content/websocket/scenarios.yaml'));
    for (const paths of [homePages(protocols), limitsPages(protocols), methodPages(protocols)]) {
      assert.deepEqual(filesOf(paths), localeFiles);
    }
  });

  test('is no file for what a command records', () => {
    assert.deepEqual(filesOf(implementationPages(protocols)), everywhere());
  });

  test('is nowhere for a page that stands at no address', () => {
    assert.equal(sourceLinks(notFoundPage(protocols, 'en')), undefined);
  });
});

test('a mistake is reported with the address of the page, in the language of the page', () => {
  for (const paths of [
    codePages(protocols),
    pairPages(protocols),
    homePages(protocols),
    implementationPages(protocols),
  ]) {
    for (const { props } of paths) {
      const report = sourceLinks(props.page)?.report;
      const url = new URL(report?.path ?? '');
      assert.equal(url.href.split('?')[0], `${settings.repository}/issues/new`);
      assert.equal(url.searchParams.get('title'), `${pagePath(props.page)}: `);
      assert.equal(report?.label, translator(props.page.locale)('page.report'));
    }
  }
});
