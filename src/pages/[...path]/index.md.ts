import type { APIRoute } from 'astro';
import { allProtocols, markdownSources } from '../../site/library.ts';
import { pageMarkdown } from '../../site/markdown/page-markdown.ts';
import { locatedPages, pagePath, type LocatedPage } from '../../site/pages.ts';

interface Props {
  readonly page: LocatedPage;
}

/** Every page as Markdown, beside the page. */
export const getStaticPaths = async () =>
  locatedPages(await allProtocols()).map((page) => ({
    params: { path: pagePath(page).slice(1, -1) || undefined },
    props: { page } satisfies Props,
  }));

export const GET: APIRoute<Props> = async ({ props: { page } }) =>
  new Response(await pageMarkdown(page, markdownSources), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
