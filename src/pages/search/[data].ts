import type { APIRoute } from 'astro';
import { locales, localeTags, type Locale } from '../../i18n/locales.ts';
import { allProtocols } from '../../site/library.ts';
import { searchData } from '../../site/search/search-data.ts';

interface Props {
  readonly locale: Locale;
}

export const getStaticPaths = () =>
  localeTags.map((locale) => ({ params: { data: `${locales[locale].tag}.json` }, props: { locale } satisfies Props }));

/** What the search of a language is loaded with, once a reader opens it. */
export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  new Response(JSON.stringify(searchData(await allProtocols(), locale)));
