import type { SitemapItem } from '@astrojs/sitemap';
import { defaultLocale, locales, localeTags } from '../i18n/locales.ts';
import { translatePath } from '../i18n/urls.ts';

/** Whether an address belongs into the sitemap: the pages for addresses that lead nowhere do not. */
export function isIndexed(url: string): boolean {
  return !new URL(url).pathname.endsWith('/404/');
}

/** Gives an address of the sitemap its alternates: the same page in every language, and the default. */
export function withAlternates(item: SitemapItem): SitemapItem {
  const { origin, pathname } = new URL(item.url);
  const links = localeTags.map((tag) => ({ lang: locales[tag].tag, url: origin + translatePath(pathname, tag) }));
  return { ...item, links: [...links, { lang: 'x-default', url: origin + translatePath(pathname, defaultLocale) }] };
}
