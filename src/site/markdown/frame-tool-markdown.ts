import type { Translate } from '../../i18n/translate.ts';
import type { CodeFrameRow, FrameToolView } from '../tools/frame-tool-view.ts';
import { code, heading, link, list, paragraph, spaced, strong, type Block, type Part } from './nodes.ts';
import { citations, said } from './words.ts';

/** What the page of the decoder says beside its fields, in the order of FrameTool.astro. */
export function frameToolBlocks({ title, lead, layout, frames, rules }: FrameToolView, t: Translate): Block[] {
  return [
    heading(1, title),
    paragraph(lead),
    heading(2, t('frameTool.layout')),
    list(
      layout.map(({ name, size, holds, citations: sources }) => [
        said(t, spaced(strong(name), size), holds, ' ', citations(sources)),
      ]),
    ),
    heading(2, t('frameTool.frames')),
    paragraph(t('frameTool.framesNote')),
    list(frames.map((row) => [link(`${row.number} ${row.name}`, row.path), list(frameLines(row, t))])),
    heading(2, t('frameTool.rules')),
    ...rules.flatMap(({ heading: title, rules }) => [
      heading(3, title),
      list(rules.map(({ text, citations: sources }) => [spaced(text, citations(sources))])),
    ]),
  ];
}

function frameLines({ server, client, note }: CodeFrameRow, t: Translate): [Part][] {
  return [
    ...(server === undefined ? [] : [said(t, t('frame.from.server'), code(server))]),
    ...(client === undefined ? [] : [said(t, t('frame.from.client'), code(client))]),
    ...(note === undefined ? [] : [note]),
  ].map((line) => [line]);
}
