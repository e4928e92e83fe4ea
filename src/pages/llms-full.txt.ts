import type { APIRoute } from 'astro';
import { allProtocols, longTextSource } from '../site/library.ts';
import { llmsFullTxt } from '../site/markdown/llms-full-txt.ts';

export const GET: APIRoute = async () =>
  new Response(await llmsFullTxt(await allProtocols(), longTextSource), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
