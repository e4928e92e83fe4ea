import { locales } from '../i18n/locales.ts';
import { pathOf } from '../i18n/urls.ts';
import { crumbsOf } from './breadcrumb.ts';
import { absolute } from './origin.ts';
import { searchTemplate } from './search/open-search.ts';
import type { Page } from './pages.ts';

interface Described {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
}

/**
 * JSON-LD of a page (schema.org): the site, on its home page; the breadcrumb; a TechArticle and a DefinedTerm
 * for a code. A pair, of which there are most, is told by its title and description alone.
 *
 * @returns JSON that may stand in a script element: no `<` in it
 */
export function structuredData(page: Page, { title, description, canonical }: Described): string | undefined {
  if (page.kind === 'pair') return undefined;
  const home = absolute(pathOf({ kind: 'home' }, page.locale));
  const site = {
    '@type': 'WebSite',
    '@id': home,
    name: 'Wirecodes',
    url: home,
    inLanguage: locales[page.locale].tag,
    potentialAction: {
      '@type': 'SearchAction',
      target: searchTemplate(page.locale, '{query}'),
      'query-input': 'required name=query',
    },
  };
  const graph: object[] = page.kind === 'home' ? [site] : [];
  const crumbs = crumbsOf(page);
  if (crumbs.length > 0) {
    const steps = [
      ...crumbs.map(({ label, path }) => ({ name: label, item: absolute(path) })),
      { name: title, item: canonical },
    ];
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    });
  }
  if (page.kind === 'code') {
    graph.push({
      '@type': 'TechArticle',
      headline: title,
      description,
      url: canonical,
      // The headings are in the page's language, the prose in its own.
      inLanguage: [...new Set([page.locale, page.proseLocale])].map((locale) => locales[locale].tag),
      isPartOf: { '@id': home },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
  if (page.kind === 'code') {
    const { protocol, code } = page;
    graph.push({
      '@type': 'DefinedTerm',
      termCode: String(code.number),
      name: code.name,
      description: code.translations[page.locale]?.prose?.description ?? code.prose.description,
      url: canonical,
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: protocol.category,
        url: absolute(pathOf({ kind: 'protocol', protocol: protocol.id }, page.locale)),
      },
    });
  }
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
