import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, childrenOf, closestWith, collapse, describe, isElement, textOf, type Element } from './tree.ts';

/** Elements whose whole use is the text in them. */
const readable = 'a blockquote button caption code dd dt em figcaption footer h1 h2 h3 h4 h5 h6 header label legend'
  .concat(' li main nav p pre section strong summary table td th title article aside dl ol ul tr')
  .split(' ');

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function emptyElements(page: BuiltPage): string[] {
  return page
    .named(...readable)
    .filter((element) => closestWith(element, 'hidden') === undefined)
    .flatMap((element) => {
      if (isBare(element)) return [`An element is empty: <${element.tagName}>${place(element)}.`];
      if (element.tagName === 'section' && hasHeadingOnly(element)) {
        return [`A section has nothing below its heading: ${describe(element)}.`];
      }
      return [];
    });
}

function isBare(element: Element): boolean {
  return collapse(textOf(element)) === '' && (attribute(element, 'aria-label') ?? '').trim() === '';
}

function hasHeadingOnly(section: Element): boolean {
  const parts = childrenOf(section).filter((node) => collapse(textOf(node)) !== '');
  return parts.every((node) => isElement(node) && headings.includes(node.tagName));
}

function place({ parentNode }: Element): string {
  return parentNode && isElement(parentNode) ? ` in ${describe(parentNode)}` : '';
}

test('no section, heading, list, table cell, paragraph or link is empty', () => {
  checkEveryPage(emptyElements);
});

test('empty elements are found, and a section that is only a heading', () => {
  const faults = (body: string): string[] => emptyElements(new BuiltPage('index.html', body));
  assert.deepEqual(faults('<section><h2>a</h2><p>b</p></section><a href="/" aria-label="c"></a><p hidden></p>'), []);
  for (const body of ['<h2> </h2>', '<ul></ul>', '<p><a href="/"> </a>x</p>', '<table><tr><th>a<td></table>']) {
    assert.equal(faults(body).length > 0, true, body);
  }
  assert.equal(faults('<section><h2>a</h2></section>').length, 1);
  assert.equal(faults('<section><h2>a</h2><script>b</script></section>').length, 1);
});
