import { translator } from '../../i18n/translate.ts';
import type { ToolPage } from '../pages.ts';
import { frameToolView, type CodeFrameRow } from '../tools/frame-tool-view.ts';
import { code, heading, link, list, paragraph, spaced, strong, type Block, type Part } from './nodes.ts';
import { citations, labelled, said } from './words.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What the decoder of Close frames goes by, in the order of FrameTool.astro. */
export function frameToolBlocks(page: ToolPage): Block[] {
  const t = translator(page.locale);
  const { title, lead, layout, frames, rules } = frameToolView(page);
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, t('frameTool.layout')),
    list(
      layout.map(({ name, size, holds, citations: sources }) => [
        said(t, spaced(strong(name), size), spaced(holds, citations(sources))),
      ]),
    ),
    heading(2, t('frameTool.frames')),
    paragraph(t('frameTool.framesNote')),
    list(frames.map((row) => frameItem(row, t))),
    heading(2, t('frameTool.rules')),
    ...rules.flatMap((group) => [
      heading(3, group.heading),
      list(group.rules.map(({ text, citations: sources }) => [spaced(text, citations(sources))])),
    ]),
  ];
}

function frameItem({ number, name, path, server, client, note }: CodeFrameRow, t: Translate): [Part, Block] {
  const lines: Part[] = [
    ...(server === undefined ? [] : [labelled(t, t('frame.from.server'), code(server))]),
    ...(client === undefined ? [] : [labelled(t, t('frame.from.client'), code(client))]),
    ...(note === undefined ? [] : [note]),
  ];
  return [link(`${number} ${name}`, path), list(lines.map((line) => [line]))];
}
