import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '../../src/i18n/urls.ts';
import { protocols } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, collapse, elementsIn, textOf, type Element } from './tree.ts';

/** The numbers of the codes of each protocol, in order. */
type Numbers = ReadonlyMap<string, readonly number[]>;

const numbers: Numbers = new Map(protocols.map(({ id, codes }) => [id, codes.map(({ number }) => number)]));

/** What is wrong with the strip of all codes. */
function stripFaults(page: BuiltPage, known: Numbers): string[] {
  const strips = page.named('nav').filter((nav) => classesOf(nav).includes('strip'));
  const { address, locale } = page;
  if (!('protocol' in address)) return strips.length === 0 ? [] : ['It has a strip, but belongs to no protocol.'];
  const { protocol } = address;
  const [strip] = strips;
  if (strip === undefined || strips.length > 1) return [`It has ${strips.length} strips, but must have one.`];
  const links = elementsIn(strip).filter(({ tagName }) => tagName === 'a');
  const codes = known.get(protocol) ?? [];
  const paths = codes.map((code) => pathOf({ kind: 'code', protocol, code }, locale));
  const own =
    'code' in address && address.kind !== 'usedCode'
      ? [address.code]
      : address.kind === 'pair'
        ? [address.lower, address.higher]
        : [];
  return [
    ...differences('shows', links.map(textIn), codes.map(String)),
    ...differences(
      'leads to',
      links.map((link) => attribute(link, 'href') ?? ''),
      paths,
    ),
    ...differences('marks', links.filter(isCurrent).map(textIn), own.map(String)),
  ];
}

/** What is wrong with the codes that are offered in the place of either code of a pair. */
function swapFaults(page: BuiltPage, known: Numbers): string[] {
  const { address, locale } = page;
  const offers = page.named('details').filter((details) => classesOf(details).includes('swap'));
  if (address.kind !== 'pair') return offers.length === 0 ? [] : ['It offers to replace a code, but is no pair.'];
  const { protocol, lower, higher } = address;
  if (offers.length !== 2) return [`It offers to replace ${offers.length} codes, but must offer both.`];
  return offers.flatMap((offer, index) => {
    const kept = index === 0 ? higher : lower;
    const links = elementsIn(offer).filter(({ tagName }) => tagName === 'a');
    const paths = (known.get(protocol) ?? [])
      .filter((code) => code !== kept)
      .map((code) => ({ lower: Math.min(code, kept), higher: Math.max(code, kept) }))
      .map((pair) => pathOf({ kind: 'pair', protocol, ...pair }, locale));
    const hrefs = (some: readonly Element[]): string[] => some.map((link) => attribute(link, 'href') ?? '');
    return [
      ...differences('offers', hrefs(links), paths),
      ...differences('marks', hrefs(links.filter(isCurrent)), [page.path]),
    ];
  });
}

function differences(verb: string, found: readonly string[], wanted: readonly string[]): string[] {
  return found.join(' ') === wanted.join(' ')
    ? []
    : [`The strip ${verb} ${found.join(' ') || 'nothing'}, but must be ${wanted.join(' ') || 'nothing'}.`];
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function textIn(element: Element): string {
  return collapse(textOf(element));
}

function isCurrent(element: Element): boolean {
  return attribute(element, 'aria-current') !== undefined;
}

/** The codes that have pair pages. */
const paired: Numbers = new Map(protocols.map(({ id, paired: some }) => [id, some.map(({ number }) => number)]));

test('every page of a protocol has all its codes in order, and marks those that it is about', () => {
  checkEveryPage((page) => stripFaults(page, numbers));
});

test('every pair page offers every code in the place of either, and marks the one that stands there', () => {
  checkEveryPage((page) => swapFaults(page, paired));
});

const demo: Numbers = new Map([['x', [1, 2]]]);
const link = (path: string, number: number, current = ''): string => `<a href="${path}" ${current}>${number}</a>`;
const marked = 'aria-current="true"';

test('a strip that lacks a code, leads elsewhere, marks another code, or stands where none belongs is found', () => {
  const faults = (file: string, ...links: readonly string[]): number =>
    stripFaults(new BuiltPage(file, `<nav class="a strip">${links.join('\n')}</nav>`), demo).length;
  const [one, two] = [link('/fr/x/1/', 1), link('/fr/x/2/', 2)];
  assert.equal(faults('fr/x/index.html', one, two), 0);
  assert.equal(faults('fr/x/1/index.html', link('/fr/x/1/', 1, marked), two), 0);
  assert.equal(faults('fr/x/1-vs-2/index.html', link('/fr/x/1/', 1, marked), link('/fr/x/2/', 2, marked)), 0);
  assert.equal(faults('fr/x/1-vs-2/index.html', link('/fr/x/1/', 1, marked), two), 1);
  assert.equal(faults('fr/x/1/index.html', one, two), 1);
  assert.equal(faults('fr/x/index.html', link('/fr/x/1/', 1, marked), two), 1);
  assert.equal(faults('fr/x/index.html', link('/x/1/', 1), two), 1);
  assert.equal(faults('fr/x/index.html', one), 2);
  assert.equal(faults('fr/x/index.html', two, one), 2);
  assert.equal(faults('fr/index.html', one, two), 1);
  assert.equal(stripFaults(new BuiltPage('x/index.html', '<nav>1 2</nav>'), demo).length, 1);
  assert.deepEqual(stripFaults(new BuiltPage('404.html', '<nav>1 2</nav>'), demo), []);
});

test('an offer that is missing, lacks a code or marks another one is found', () => {
  const three: Numbers = new Map([['x', [1, 2, 3]]]);
  const faults = (...offers: readonly (readonly string[])[]): number => {
    const body = offers.map((links) => `<details class="swap">${links.join('\n')}</details>`).join('\n');
    return swapFaults(new BuiltPage('x/1-vs-2/index.html', body), three).length;
  };
  const left = [link('/x/1-vs-2/', 1, marked), link('/x/2-vs-3/', 3)];
  const right = [link('/x/1-vs-2/', 2, marked), link('/x/1-vs-3/', 3)];
  assert.equal(faults(left, right), 0);
  assert.equal(faults(left), 1);
  assert.equal(faults(left, left), 1);
  assert.equal(faults(left, right.slice(0, 1)), 1);
  assert.equal(faults([link('/x/1-vs-2/', 1), link('/x/2-vs-3/', 3, marked)], right), 1);
  assert.equal(swapFaults(new BuiltPage('x/1/index.html', '<details class="swap"></details>'), three).length, 1);
});
