import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '../../src/i18n/locales.ts';
import { documents, listOf, objectOf, textOf, type JsonObject } from './api.ts';
import { statementsOf, wordsByImplementation, type Statement } from './api-statements.ts';
import { protocols } from './content.ts';
import { assertNone } from './faults.ts';
import { pageAt } from './site.ts';
import { attribute } from './tree.ts';

const squeezed = new Map<string, string>();

/** Everything that a page says, without white space: what stands in two blocks there is one text in a document. */
function saidAt(address: string): string {
  const known = squeezed.get(address);
  if (known !== undefined) return known;
  const page = pageAt(new URL(address).pathname);
  assert.ok(page, `${address} was not built.`);
  const labels = page.elements.flatMap((element) => attribute(element, 'aria-label') ?? []);
  const said = squeeze([...page.runs.map(({ text }) => text), ...labels].join('\n'));
  squeezed.set(address, said);
  return said;
}

/** The numbers of citations are the page's own, and so is how it shows code. */
function squeeze(text: string): string {
  return text.replaceAll(/\[\d+\]/g, '[n]').replaceAll(/[\s`]+/g, '');
}

function unsaid(statements: readonly Statement[]): string[] {
  return statements
    .filter(({ page, text }) => !saidAt(page).includes(squeeze(text)))
    .map(({ page, text }) => `${page} does not say “${text}”.`);
}

function ofKind(kind: string): JsonObject[] {
  return documents.map(({ value }) => value).filter((document) => document['kind'] === kind);
}

test('what a document says, the page says in every language', () => {
  const statements = documents.flatMap(({ value }) => statementsOf(value));
  assert.ok(statements.length > 20_000, String(statements.length));
  assertNone(unsaid(statements));
});

test('every page that has a document is one in every language', () => {
  for (const { path, value } of documents) {
    assert.deepEqual(
      Object.keys(objectOf(value['pages'])),
      Object.values(locales).map(({ tag }) => tag),
      path,
    );
  }
});

test('what implementations said word for word stands on their pages in every language', () => {
  let count = 0;
  for (const observed of ofKind('observed')) {
    const words = wordsByImplementation(observed);
    for (const implementation of listOf(observed['implementations']).map(objectOf)) {
      const said = [...(words.get(textOf(implementation['id'])) ?? [])];
      count += said.length;
      const pages = Object.values(objectOf(implementation['pages'])).map(textOf);
      assertNone(unsaid(pages.flatMap((page) => said.map((text) => ({ page, text })))));
    }
  }
  assert.ok(count > 500, String(count));
});

test('what products mean stands on their pages in every language', () => {
  assertNone(
    ofKind('products').flatMap((document) =>
      listOf(document['products']).flatMap((product) => {
        const { pages, uses } = objectOf(product);
        return Object.entries(objectOf(pages)).flatMap(([tag, page]) =>
          unsaid(
            listOf(uses).map((use) => {
              const meaning = objectOf(objectOf(use)['meaning']);
              return { page: textOf(page), text: textOf(meaning[tag] ?? meaning['en']) };
            }),
          ),
        );
      }),
    ),
  );
});

test('there is a document for everything in the content', () => {
  const numbersOf = (kind: string, protocol: string): number[] =>
    ofKind(kind)
      .filter((document) => document['protocol'] === protocol)
      .map(({ number }) => Number(number))
      .sort((a, b) => a - b);
  for (const { id, codes, usedNumbers, pairs, observations, printers, products } of protocols) {
    assert.deepEqual(
      numbersOf('code', id),
      codes.map(({ number }) => number),
    );
    assert.deepEqual(numbersOf('used', id), [...usedNumbers]);
    assert.equal(ofKind('pair').filter(({ protocol }) => protocol === id).length, pairs.length);
    const table = (kind: string, key: string): number =>
      listOf(ofKind(kind).find(({ protocol }) => protocol === id)?.[key]).length;
    assert.equal(table('observed', 'observations'), observations.sightings.length);
    assert.equal(table('observed', 'untried'), observations.untried.length);
    assert.equal(table('messages', 'messages'), printers.flatMap(({ messages }) => messages).length);
    assert.equal(table('products', 'products'), products.length);
  }
});

test('a word that differs is found', () => {
  const code = ofKind('code')[0] ?? {};
  const changed = { ...code, when: { text: { en: 'Never.' } }, name: 'Another Name' };
  assert.equal(unsaid(statementsOf(code)).length, 0);
  assert.equal(unsaid(statementsOf(changed)).length, 9);
});
