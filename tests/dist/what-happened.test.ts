import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, type Diagnosis } from '../../src/domain/diagnosis.ts';
import { protocols } from './content.ts';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { attribute, elementsIn, isElement, type Element } from './tree.ts';

/** The tree of a page that has one. */
function treeOf({ address }: BuiltPage): Diagnosis | undefined {
  if (address.kind !== 'tool' || address.tool !== 'what-happened') return undefined;
  return protocols.find(({ id }) => id === address.protocol)?.diagnosis;
}

/** What is wrong with the anchors of a tree: each stands below the answer that leads to it, all in their order. */
function anchorFaults(page: BuiltPage, tree: Diagnosis | undefined): string[] {
  if (tree === undefined) return [];
  const expected = answersOf(tree).map(({ id }) => id);
  const found = [...page.ids].filter((id) => expected.includes(id));
  return [
    ...(found.join(' ') === expected.join(' ') ? [] : ['Its anchors are not those of the tree, in their order.']),
    ...page.named('li').flatMap((item) => {
      const [link, step] = item.childNodes.filter(isElement);
      const isAnswer = link !== undefined && step !== undefined && link.tagName === 'a' && step.tagName === 'div';
      if (!isAnswer) return [];
      const href = attribute(link, 'href') ?? '';
      return href === `#${firstId(step)}` ? [] : [`The answer "${href}" stands before #${firstId(step)}.`];
    }),
  ];
}

function firstId(element: Element): string {
  return elementsIn(element).flatMap((inner) => attribute(inner, 'id') ?? [])[0] ?? '';
}

test('every step of the questions has its anchor, below the answer that leads to it', () => {
  let count = 0;
  checkEveryPage((page) => {
    const tree = treeOf(page);
    count += tree === undefined ? 0 : answersOf(tree).length;
    return anchorFaults(page, tree);
  });
  assert.ok(count > 300, 'Hardly any answer was looked at.');
});

test('a missing anchor, one out of order and an answer that leads elsewhere are found', () => {
  const leaf = (id: string) => ({ id, text: undefined, step: { kind: 'causes' as const, causes: [] } });
  const answers = [leaf('1-a'), leaf('1-b')];
  const step = { kind: 'question' as const, question: { en: 'What?' }, answers };
  const tree: Diagnosis = { question: { en: 'What?' }, branches: [{ id: '1', told: 1, text: undefined, step }] };
  const faults = (items: string): number =>
    anchorFaults(new BuiltPage('x/what-happened/index.html', `<h2 id="1">What?</h2><ul>${items}</ul>`), tree).length;
  const item = (href: string, id: string): string => `<li><a href="#${href}">x</a><div><p id="${id}">x</p></div></li>`;
  assert.equal(faults(item('1-a', '1-a') + item('1-b', '1-b')), 0);
  assert.equal(faults(item('1-a', '1-a')), 1);
  assert.equal(faults(item('1-b', '1-b') + item('1-a', '1-a')), 1);
  assert.equal(faults(item('1-a', '1-a') + item('1-a', '1-b')), 1);
});
