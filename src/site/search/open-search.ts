import { locales, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { pathOf } from '../../i18n/urls.ts';
import { absolute } from '../origin.ts';

/** The address of a search, with `{searchTerms}` in the place of the query. */
export function searchTemplate(locale: Locale, placeholder: string): string {
  return `${absolute(pathOf({ kind: 'search' }, locale))}?q=${placeholder}`;
}

/** From `/`: where a browser reads how the address bar searches Wirecodes. */
export function openSearchPath(locale: Locale): string {
  return `/opensearch/${locale}.xml`;
}

/** The description of the search of a language for browsers (OpenSearch 1.1). */
export function openSearch(locale: Locale): string {
  const { tag } = locales[locale];
  const escaped = (text: string): string => text.replace(/[<>&]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>Wirecodes ${tag}</ShortName>`,
    `<Description>${escaped(translator(locale)('title.search'))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Language>${tag}</Language>`,
    `<Image width="16" height="16" type="image/svg+xml">${absolute('/favicon.svg')}</Image>`,
    `<Url type="text/html" method="get" template="${searchTemplate(locale, '{searchTerms}')}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
