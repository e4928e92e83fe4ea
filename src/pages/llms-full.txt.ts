import type { APIRoute } from 'astro';
import { allProtocols, markdownSources } from '../site/library.ts';
import { llmsFullTxt } from '../site/markdown/llms-full-txt.ts';

export const GET: APIRoute = async () =>
  new Response(await llmsFullTxt(await allProtocols(), markdownSources), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
