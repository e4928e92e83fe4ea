import { translator } from '../../i18n/translate.ts';
import { headOf } from '../head.ts';
import type { ToolPage } from '../pages.ts';
import { heading, paragraph, type Block } from './nodes.ts';

/** What the page of a tool says of it: what it does happens in the page. */
export function toolBlocks(page: ToolPage): Block[] {
  const t = translator(page.locale);
  return [heading(1, t(`tool.${page.tool}`)), paragraph(headOf(page).description)];
}
