import type { Translate } from '../../i18n/translate.ts';
import type { MatrixTable, MatrixView, ObservedRow } from '../matrix-view.ts';
import { code, heading, lines, link, links, list, paragraph, spaced, type Block, type Item } from './nodes.ts';
import { citations, said } from './words.ts';

/**
 * What the page of all observations says, in the order of Observed.astro. Twenty columns of signs are no text: each
 * scenario lists what came of it instead, with the implementations that it came of.
 */
export function observedBlocks({ title, lead, links: all, legend, tables }: MatrixView, t: Translate): Block[] {
  return [
    heading(1, title),
    paragraph(lead),
    links(all),
    heading(2, t('heading.legend')),
    lines(legend.map(({ mark, text }) => said(t, code(mark), text))),
    ...tables.flatMap((table) => tableBlocks(table, t)),
  ];
}

function tableBlocks({ heading: title, columns, groups }: MatrixTable, t: Translate): Block[] {
  const names = columns.map(({ label }) => label);
  return [
    heading(2, title),
    lines(columns.map(({ label, path, version }) => spaced(link(label, path), version))),
    ...groups.flatMap(({ label, rows }) => [heading(3, label), list(rows.map((row) => scenarioItem(row, names, t)))]),
  ];
}

/** What came of a scenario, in the order of the implementations that each came of first. */
function scenarioItem({ sentence, citation, cells }: ObservedRow, names: readonly string[], t: Translate): Item {
  const outcomes = Map.groupBy(names.keys(), (index) => cells[index]?.text ?? '');
  return [
    spaced(sentence, citation && citations([citation])),
    lines([...outcomes].map(([text, all]) => said(t, code(text), all.map((index) => names[index]).join(', ')))),
  ];
}
