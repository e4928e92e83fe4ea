import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

/** The licence of what the scripts of the site contain of others, which asks to be told with it. */
export const GET: APIRoute = () => {
  const licence = readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').trim();
  return new Response(`The search of Wirecodes contains MiniSearch.\n\n${licence}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
