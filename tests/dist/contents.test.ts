import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, closestWith, elementsIn, type Element } from './tree.ts';

/** Kinds of pages that are too long to be read without a way through them. */
const long = [
  'protocol',
  'code',
  'codeObserved',
  'observed',
  'implementation',
  'limits',
  'method',
  'products',
  'messages',
];

/** A section of its own; what is hidden until a script shows it is none. */
function isSection(element: Element): boolean {
  return element.tagName === 'section' && closestWith(element, 'hidden') === undefined;
}

/** What is wrong with the list of a page's sections: it names those below it, in their order. */
function contentsFaults(page: BuiltPage): string[] {
  const [list, ...more] = page
    .named('nav')
    .filter((nav) => (attribute(nav, 'class') ?? '').split(/\s+/).includes('contents'));
  if (list === undefined) return long.includes(page.address.kind) ? ['It does not list its sections.'] : [];
  if (more.length > 0) return ['It lists its sections more than once.'];
  const below = page.elements.slice(page.elements.indexOf(list));
  const sections = below.flatMap((element) => (isSection(element) ? (attribute(element, 'id') ?? []) : []));
  const listed = elementsIn(list).flatMap((element) =>
    element.tagName === 'a' ? (attribute(element, 'href') ?? '').replace(/^#/, '') : [],
  );
  return listed.join(' ') === sections.join(' ')
    ? []
    : [`It lists ${listed.join(' ') || 'nothing'}, but its sections are ${sections.join(' ') || 'none'}.`];
}

test('every long page lists its sections, all of them, in their order', () => {
  checkEveryPage(contentsFaults);
});

test('a section that is not listed, listed elsewhere, or not there is found', () => {
  const faults = (ids: readonly string[], body: string): number => {
    const links = ids.map((id) => `<a href="#${id}">${id}</a>`).join('\n');
    const list = `<nav class="contents">${links}</nav>`;
    return contentsFaults(new BuiltPage('x/1/index.html', `<section id="first">a</section>${list}${body}`)).length;
  };
  const body = '<section id="a">a</section><section id="b">b<section id="c">c</section></section>';
  assert.equal(faults(['a', 'b', 'c'], body), 0);
  assert.equal(faults(['a', 'b', 'c'], `${body}<section id="d" hidden>d</section>`), 0);
  for (const ids of [['a', 'b'], ['b', 'a', 'c'], ['a', 'b', 'c', 'd'], ['first', 'a', 'b', 'c'], []]) {
    assert.equal(faults(ids, body), 1, ids.join(' '));
  }
  assert.equal(contentsFaults(new BuiltPage('x/1/index.html', body)).length, 1);
  assert.equal(contentsFaults(new BuiltPage('index.html', body)).length, 0);
});
