import type { Translate } from '../../i18n/translate.ts';
import type { ProtocolView } from '../protocol-view.ts';
import { dotted, heading, lines, link, links, paragraph, section, spaced, strong, table, type Block } from './nodes.ts';
import { citations, passage, said } from './words.ts';

/** What a protocol page says, in the order of Protocol.astro. */
export function protocolBlocks(view: ProtocolView, t: Translate): Block[] {
  const { title, lead, columns, codes, observed, around, tools, matrix } = view;
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, t('heading.codes')),
    table(
      [t('protocol.columnCode'), ...columns],
      codes.map(({ number, name, gloss, path, line, values }) => [
        dotted(link(`${number} ${name}`, path), gloss, passage(line, t)),
        ...values,
      ]),
    ),
    heading(2, t('heading.ranges')),
    rangesBlock(view, t),
    ...(observed === undefined
      ? []
      : section(heading(2, t('heading.seen')), paragraph(observed.summary), links(observed.links))),
    ...(around.length === 0 ? [] : [heading(2, t('heading.around')), links(around)]),
    ...(tools.length === 0 ? [] : [heading(2, t('heading.tools')), links(tools)]),
    heading(2, t('heading.matrix')),
    paragraph(t('protocol.matrixLead')),
    paragraph(t('protocol.matrixLegend')),
    // A row each, where the page has a triangle.
    lines(
      matrix.rows.map(({ code, cells }) =>
        said(
          t,
          String(code),
          dotted(
            ...cells.map(({ lower, path, isConfusion }) => {
              const pair = link(String(lower), path);
              return isConfusion ? strong(pair) : pair;
            }),
          ),
        ),
      ),
    ),
  ];
}

/** What each range of numbers is set aside for. */
export function rangesBlock({ ranges }: Pick<ProtocolView, 'ranges'>, t: Translate): Block {
  return lines(
    ranges.map(({ span, standing, text, citations: sources }) =>
      said(t, spaced(strong(span), standing), dotted(passage(text, t), citations(sources))),
    ),
  );
}
