import type { BuiltPage } from './page.ts';
import { runsIn } from './text-run.ts';
import { attribute, collapse, elementsIn, textOf, type Element } from './tree.ts';

/**
 * What a page says, passage by passage, as far as its Markdown says it as well. Left out, and nothing else:
 *
 * - ways to other places: `nav`, and what a code can be swapped for;
 * - what only works in a page: fields, and what stands in their place without scripts, the switch of languages, ways to
 *   look at a list, what is hidden until a script shows it;
 * - labels that narrow screens repeat beside each cell, and what colours mean;
 * - English prose where it stands in the language of the page as well;
 * - the head of the triangle of pairs, whose rows say the same.
 *
 * Pictures say what they say to listeners, a frame what is written in it. In the large table, each row lists its
 * outcomes with the implementations that they came of.
 */
export function shownPassages(page: BuiltPage): string[] {
  return page.named('main').flatMap((main) => runsIn(main, replaced).map(({ text }) => text));
}

function replaced(element: Element): readonly string[] | undefined {
  const { tagName } = element;
  if (isLeftOut(element)) return [];
  if (tagName === 'svg') return pictureTexts(element);
  if (tagName === 'table' && hasClass(element.parentNode as Element, 'matrix')) return matrixTexts(element);
  return undefined;
}

function isLeftOut(element: Element): boolean {
  const { tagName } = element;
  return (
    ['nav', 'form', 'noscript'].includes(tagName) ||
    ['prose-switch', 'swap', 'families', 'views', 'en'].some((name) => hasClass(element, name)) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    (tagName === 'thead' && elementsIn(element).some((child) => hasClass(child, 'corner')))
  );
}

function pictureTexts(svg: Element): string[] {
  const isFrame = hasClass(svg.parentNode as Element, 'frame');
  if (!isFrame) return [attribute(svg, 'aria-label') ?? ''];
  return elementsIn(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((text) => collapse(textOf(text)));
}

/** Columns, then each group with its rows: the scenario, then each outcome with the implementations that it came of. */
function matrixTexts(table: Element): string[] {
  const rows = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
  const [head = [], ...others] = rows.map((row) =>
    elementsIn(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td'),
  );
  const columns = head.slice(1);
  const names = columns.map((column) =>
    collapse(
      elementsIn(column)
        .filter(({ tagName }) => tagName === 'a')
        .map(textOf)
        .join(),
    ),
  );
  return [
    ...columns.map((column) => collapse(textOf(column))),
    ...others.flatMap(([first, ...cells]) => {
      const outcomes = Map.groupBy(cells.keys(), (index) => collapse(textOf(cells[index] as Element)));
      return [
        ...(first === undefined ? [] : [collapse(textOf(first))]),
        ...[...outcomes].map(([outcome, all]) => `${outcome} ${all.map((index) => names[index]).join(', ')}`),
      ];
    }),
  ];
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class')?.split(' ').includes(name) === true;
}
