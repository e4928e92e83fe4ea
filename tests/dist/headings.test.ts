import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEveryPage } from './faults.ts';
import { BuiltPage } from './page.ts';
import { describe } from './tree.ts';

function headingFaults(page: BuiltPage): string[] {
  const headings = page.named('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  const titles = headings.filter(({ tagName }) => tagName === 'h1').length;
  const level = (index: number): number => Number(headings[index]?.tagName.slice(1) ?? 0);
  return [
    ...(titles === 1 ? [] : [`It has ${titles} <h1>, but must have one.`]),
    ...headings.flatMap((heading, index) =>
      level(index) > level(index - 1) + 1
        ? [`${describe(heading)} follows ${index === 0 ? 'nothing' : `a heading of level ${level(index - 1)}`}.`]
        : [],
    ),
  ];
}

test('every page has one h1, and no heading skips a level', () => {
  checkEveryPage(headingFaults);
});

test('a second h1, a missing h1 and a jump are found', () => {
  const faults = (body: string): number => headingFaults(new BuiltPage('index.html', body)).length;
  assert.equal(faults('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>'), 0);
  assert.equal(faults('<h1>a</h1><h1>b</h1>'), 1);
  assert.equal(faults('<h2>a</h2>'), 2);
  assert.equal(faults('<h1>a</h1><h3>b</h3>'), 1);
});
