import type { ToolPage } from '../pages.ts';
import { frameToolBlocks } from './frame-tool-markdown.ts';
import { maySendBlocks } from './may-send-markdown.ts';
import type { Block } from './nodes.ts';
import { whatHappenedBlocks } from './what-happened-markdown.ts';

/** What the page of a tool says without its script. */
export function toolBlocks(page: ToolPage): Block[] {
  switch (page.tool) {
    case 'frame':
      return frameToolBlocks(page);
    case 'may-i-send':
      return maySendBlocks(page);
    case 'what-happened':
      return whatHappenedBlocks(page);
  }
}
