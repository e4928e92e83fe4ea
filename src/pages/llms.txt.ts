import type { APIRoute } from 'astro';
import { allProtocols } from '../site/library.ts';
import { llmsTxt } from '../site/markdown/llms-txt.ts';

export const GET: APIRoute = async () =>
  new Response(llmsTxt(await allProtocols()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
