import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settings } from '../../src/settings.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { isServed } from './site.ts';
import { attribute, childrenOf, collapse, isText, textOf, type Element } from './tree.ts';

type Thing = Readonly<Record<string, unknown>>;

/** The kinds of thing that a page describes, by what stands at its address. */
const promised: Readonly<Record<BuiltPage['address']['kind'], readonly string[]>> = {
  home: ['WebSite'],
  search: ['BreadcrumbList'],
  protocol: ['BreadcrumbList'],
  code: ['BreadcrumbList', 'TechArticle', 'DefinedTerm'],
  pair: [],
  codeObserved: ['BreadcrumbList'],
  observed: ['BreadcrumbList'],
  implementation: ['BreadcrumbList'],
  limits: ['BreadcrumbList'],
  method: ['BreadcrumbList'],
  usedCode: ['BreadcrumbList'],
  products: ['BreadcrumbList'],
  product: ['BreadcrumbList'],
  api: ['BreadcrumbList'],
  tool: ['BreadcrumbList'],
  messages: ['BreadcrumbList'],
  notFound: [],
  other: [],
};

/** The things that a page describes in JSON-LD. Throws where that is no JSON. */
function thingsOf(page: BuiltPage): Thing[] {
  return page
    .named('script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => {
      const data: unknown = JSON.parse(sourceOf(script));
      const isSchema = isThing(data) && data['@context'] === 'https://schema.org' && Array.isArray(data['@graph']);
      return isSchema && Array.isArray(data['@graph']) ? data['@graph'].filter(isThing) : [];
    });
}

function sourceOf(script: Element): string {
  return childrenOf(script)
    .map((node) => (isText(node) ? node.value : ''))
    .join('');
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function structuredDataFaults(page: BuiltPage, served: (path: string) => boolean): string[] {
  let things: Thing[];
  try {
    things = thingsOf(page);
  } catch (error) {
    return [`Its structured data is no JSON: ${String(error)}`];
  }
  const found = things.map((thing) => String(thing['@type']));
  const expected = promised[page.address.kind];
  return [
    ...(found.join() === expected.join()
      ? []
      : [`It describes ${found.join()}, but should describe ${expected.join()}.`]),
    ...things.flatMap((thing) => thingFaults(thing, page)),
    ...addressesIn(things).flatMap((address) =>
      served(new URL(address).pathname) ? [] : [`Its structured data names ${address}, which was not built.`],
    ),
  ];
}

function thingFaults(thing: Thing, page: BuiltPage): string[] {
  const is = (name: string, value: unknown): string[] =>
    thing[name] === value ? [] : [`${name} of ${String(thing['@type'])} is not “${String(value)}”.`];
  const title = page.named('title').map(textOf).join();
  switch (thing['@type']) {
    case 'TechArticle':
      return [...is('url', page.url), ...is('headline', title), ...is('description', page.meta('description').join())];
    case 'DefinedTerm': {
      const code = page.address.kind === 'code' ? page.address.code : undefined;
      const heading = collapse(page.named('h1').map(textOf).join());
      const named = heading.startsWith(`${code} ${String(thing['name'])}`);
      return [
        ...is('url', page.url),
        ...is('termCode', String(code)),
        ...(says(page, thing['description']) ? [] : ['description of DefinedTerm does not stand on the page.']),
        ...(named ? [] : [`DefinedTerm is named “${String(thing['name'])}”, but the page “${heading}”.`]),
        ...(isThing(thing['inDefinedTermSet']) ? [] : ['DefinedTerm stands in no set.']),
      ];
    }
    case 'BreadcrumbList':
      return breadcrumbFaults(thing, page);
    default:
      return [];
  }
}

function says(page: BuiltPage, text: unknown): boolean {
  return typeof text === 'string' && text !== '' && page.runs.some((run) => run.text.includes(text));
}

/** Compares the breadcrumb for search engines with the one on the page, which leaves out the page itself. */
function breadcrumbFaults(list: Thing, page: BuiltPage): string[] {
  const items = Array.isArray(list['itemListElement']) ? list['itemListElement'].filter(isThing) : [];
  const steps = page.links.filter(
    ({ element }) => element.parentNode?.nodeName === 'li' && hasAncestor(element, 'ol', 'nav'),
  );
  // Behind the breadcrumb stand other lists of links, such as the strip of codes.
  const crumbs = steps
    .filter(({ element }) => listOf(element) === listOf(steps[0]?.element))
    .map(({ element, url }) => `${collapse(textOf(element))} ${url?.href ?? ''}`);
  const stated = items.map((item, index) =>
    item['position'] === index + 1 ? `${String(item['name'])} ${String(item['item'])}` : 'out of place',
  );
  const here = `${page.named('title').map(textOf).join()} ${page.url}`;
  return stated.join('\n') === [...crumbs, here].join('\n') ? [] : ['Its breadcrumb is not the one on the page.'];
}

/** The list that a link stands in an item of. */
function listOf(link: Element | undefined): unknown {
  const item = link?.parentNode;
  return item && 'parentNode' in item ? item.parentNode : undefined;
}

/** Whether an element stands in a list item of a list in a landmark. */
function hasAncestor(element: Element, list: string, landmark: string): boolean {
  const item = element.parentNode;
  const outer = item && 'parentNode' in item ? item.parentNode : null;
  const around = outer && 'parentNode' in outer ? outer.parentNode : null;
  return outer?.nodeName === list && around?.nodeName === landmark;
}

/** Every address of the site in some data. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(settings.origin) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test('every page describes itself to search engines as promised', () => {
  checkEveryPage((page) => structuredDataFaults(page, isServed));
});

test('broken JSON, a missing thing, another address and another breadcrumb are found', () => {
  const url = `${settings.origin}/x/`;
  const site = { '@type': 'WebSite', url: `${settings.origin}/` };
  const list = (name: string): Thing => ({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name, item: `${settings.origin}/` },
      { position: 2, name: 't', item: url },
    ],
  });
  const page = (json: string): BuiltPage =>
    new BuiltPage(
      'x/index.html',
      `<title>t</title><script type="application/ld+json">${json}</script><nav><ol><li><a href="/">Home</a></ol></nav>`,
    );
  const faults = (...graph: readonly Thing[]): number =>
    structuredDataFaults(page(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })), () => true)
      .length;
  assert.equal(faults(list('Home')), 0);
  assert.equal(faults(), 1);
  assert.equal(faults(site, list('Home')), 1);
  assert.equal(faults(list('Start')), 1);
  assert.equal(faults(list('Home'), { '@type': 'TechArticle', url: 'x', headline: 't' }), 3);
  assert.equal(structuredDataFaults(page('{'), () => true).length, 1);
  const lost = structuredDataFaults(
    page(JSON.stringify({ '@context': 'https://schema.org', '@graph': [site] })),
    () => false,
  );
  assert.equal(lost.length, 2);
});
