import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage, repeated } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute } from './tree.ts';

/** Attributes that name one or more ids of their page. */
const references = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-details',
  'aria-owns',
  'for',
  'headers',
];

function idFaults(page: BuiltPage): string[] {
  const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
  return [
    ...repeated(ids).map((id) => `The id "${id}" stands more than once.`),
    ...page.elements.flatMap((element) =>
      references.flatMap((name) =>
        (attribute(element, name) ?? '')
          .split(/\s+/)
          .filter((id) => id !== '' && !page.ids.has(id))
          .map((id) => `${name} of <${element.tagName}> names "${id}", which no element has as its id.`),
      ),
    ),
  ];
}

test('no id stands twice on a page, and every id that is named stands on it', () => {
  checkEveryPage(idFaults);
});

test('a repeated id and a name of no id are found', () => {
  const faults = (body: string): string[] => idFaults(new BuiltPage('index.html', body));
  assert.deepEqual(faults('<p id="a">x</p><p aria-labelledby="a b">y</p><p id="b">z</p>'), []);
  assert.equal(faults('<p id="a">x</p><p id="a">y</p>').length, 1);
  assert.equal(faults('<p id="a" aria-labelledby="a b">x</p>').length, 1);
});
