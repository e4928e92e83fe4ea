import { translator } from '../../i18n/translate.ts';
import { headOf } from '../head.ts';
import type { ToolPage } from '../pages.ts';
import { frameToolView } from '../tools/frame-tool-view.ts';
import { frameToolBlocks } from './frame-tool-markdown.ts';
import { heading, paragraph, type Block } from './nodes.ts';
import { whatHappenedBlocks } from './what-happened-markdown.ts';

/** What the page of a tool says. */
export function toolBlocks(page: ToolPage): Block[] {
  if (page.tool === 'what-happened') return whatHappenedBlocks(page);
  const t = translator(page.locale);
  if (page.tool === 'frame') return frameToolBlocks(frameToolView(page), t);
  return [heading(1, t(`tool.${page.tool}`)), paragraph(headOf(page).description)];
}
