import type { FrameView } from '../frame-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { code, dotted, lines, paragraph, spaced, type Block } from './nodes.ts';
import { labelled } from './words.ts';

/** A Close frame in bytes, once for each side that may send it: each part with what it is. */
export function frameBlocks({ rows, note }: FrameView, t: Translate): Block[] {
  return [
    lines(
      rows.map(({ title, parts }) =>
        labelled(
          t,
          title,
          dotted(...parts.map(({ bytes, label }) => spaced(bytes === undefined ? undefined : code(bytes), label))),
        ),
      ),
    ),
    paragraph(note),
  ];
}
