import type { Translate } from '../../i18n/translate.ts';
import type { AppearanceRow, OddRow } from '../code-observed-view.ts';
import type { Link } from '../pair-view.ts';
import { code, dotted, heading, lines, link, paragraph, section, spaced, table, type Block } from './nodes.ts';
import { endpoints, said } from './words.ts';

/**
 * What implementations that differ from most do with a Close frame.
 *
 * @param path where the Close frame stands in the table of all observations
 */
export function oddTable(rows: readonly OddRow[], path: string, t: Translate): Block | undefined {
  if (rows.length === 0) return undefined;
  return table(
    [t('column.implementation'), t('column.reports'), t('column.answers'), t('column.message')],
    rows.map((row) => [
      dotted(
        ...row.endpoints.map(({ name, version, role, sometimes }) =>
          spaced(link(`${name} ${version}`, path), role, sometimes),
        ),
      ),
      row.reports,
      row.answers,
      row.literal === undefined ? '–' : code(row.literal),
    ]),
  );
}

/** The scenarios in which a code appears, and where it does; no block where there are none. */
export function appearanceBlocks(
  title: string,
  rows: readonly AppearanceRow[],
  rest: Link | undefined,
  t: Translate,
): Block[] {
  if (rows.length === 0) return [];
  return section(
    heading(2, title),
    lines(
      rows.map(({ label, path, endpoints: all, tally }) => said(t, link(label, path), dotted(tally, endpoints(all)))),
    ),
    rest && paragraph(link(rest.label, rest.path)),
  );
}
