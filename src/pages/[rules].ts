import type { APIRoute } from 'astro';
import { allProtocols } from '../site/library.ts';
import { redirectsFile } from '../site/redirects.ts';
import { headersFile } from '../site/response-headers.ts';

// A file whose name begins with an underscore is no route of its own.
export const getStaticPaths = () => ['_redirects', '_headers'].map((rules) => ({ params: { rules } }));

/** What hosts read that follow such files. */
export const GET: APIRoute = async ({ params: { rules } }) =>
  new Response(rules === '_headers' ? headersFile : redirectsFile(await allProtocols()));
