import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headOf } from '../../src/site/head.ts';
import { codePages, homePages, pairPages, protocolPages, type Page } from '../../src/site/pages.ts';
import { settings } from '../../src/settings.ts';
import { someCode, someProtocol } from './builders.ts';

const protocols = [someProtocol([someCode(1002, { name: '</script><b>' }), someCode(1007)])];
const { origin } = settings;

/** What a search engine reads: one record a `@type`. */
function graphOf(page: Page): Map<string, Record<string, unknown>> {
  const text = headOf(page).structuredData ?? '';
  const { '@graph': graph } = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
  return new Map(graph.map((node) => [String(node['@type']), node]));
}

function first<Kind extends Page>(pages: readonly { props: { page: Kind } }[], locale: Page['locale']): Kind {
  const found = pages.find(({ props }) => props.page.locale === locale);
  assert.ok(found);
  return found.props.page;
}

describe('structured data', () => {
  test('cannot end the script element it stands in', () => {
    for (const { props } of codePages(protocols)) {
      assert.doesNotMatch(headOf(props.page).structuredData ?? '<', /</);
    }
  });

  test('says the way from the home page to the page, in order, with addresses', () => {
    const page = first(codePages(protocols), 'fr');
    assert.deepEqual(graphOf(page).get('BreadcrumbList')?.['itemListElement'], [
      { '@type': 'ListItem', position: 1, name: 'Wirecodes', item: `${origin}/fr/` },
      { '@type': 'ListItem', position: 2, name: 'WebSocket', item: `${origin}/fr/websocket/` },
      { '@type': 'ListItem', position: 3, name: headOf(page).title, item: `${origin}/fr/websocket/1002/` },
    ]);
  });

  test('calls a code an article, in the language of its headings and that of its prose', () => {
    const page = first(codePages(protocols), 'ja');
    assert.deepEqual(graphOf(page).get('TechArticle')?.['inLanguage'], ['ja', 'en']);
    assert.deepEqual(graphOf(first(codePages(protocols), 'en')).get('TechArticle')?.['inLanguage'], ['en']);
  });

  test('defines a code as a term of its protocol', () => {
    const term = graphOf(first(codePages(protocols), 'en')).get('DefinedTerm');
    assert.ok(term);
    assert.equal(term['termCode'], '1002');
    assert.deepEqual(term['inDefinedTermSet'], {
      '@type': 'DefinedTermSet',
      name: 'WebSocket Close Codes',
      url: `${origin}/websocket/`,
    });
  });

  test('leaves a pair to its title and description', () => {
    assert.equal(headOf(first(pairPages(protocols), 'en')).structuredData, undefined);
  });

  test('says of the home page what site it is, and has no way to it', () => {
    const graph = graphOf(first(homePages(protocols), 'en'));
    assert.deepEqual([...graph.keys()], ['WebSite']);
    assert.equal(graph.get('WebSite')?.['url'], `${origin}/`);
    assert.ok(graphOf(first(protocolPages(protocols), 'en')).has('BreadcrumbList'));
  });
});
