import type { APIRoute } from 'astro';
import { localeTags, type Locale } from '../../i18n/locales.ts';
import { openSearch } from '../../site/search/open-search.ts';

interface Props {
  readonly locale: Locale;
}

export const getStaticPaths = () =>
  localeTags.map((locale) => ({ params: { locale: `${locale}.xml` }, props: { locale } satisfies Props }));

export const GET: APIRoute<Props> = ({ props: { locale } }) =>
  new Response(openSearch(locale), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
