import { headOf } from '../head.ts';
import type { ApiPage } from '../pages.ts';
import { heading, paragraph, type Block } from './nodes.ts';

/** What the page for programs says. */
export function apiBlocks(page: ApiPage): Block[] {
  const { title, description } = headOf(page);
  return [heading(1, title), paragraph(description)];
}
