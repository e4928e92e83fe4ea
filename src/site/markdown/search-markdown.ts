import type { Translate } from '../../i18n/translate.ts';
import type { SearchPageView } from '../search/search-page-view.ts';
import { heading, link, links, paragraph, type Block } from './nodes.ts';

/** What the page of the search lists, in the order of Search.astro. */
export function searchBlocks({ groups }: SearchPageView, t: Translate): Block[] {
  return [
    heading(1, t('search.label')),
    paragraph(t('search.lead')),
    heading(2, t('search.everything')),
    ...groups.flatMap(({ heading: title, path, links: all }) => [heading(3, link(title, path)), links(all)]),
  ];
}
