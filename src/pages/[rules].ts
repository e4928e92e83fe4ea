import type { APIRoute } from 'astro';
import { allProtocols } from '../site/library.ts';
import { redirectsFile } from '../site/redirects.ts';

// A file whose name begins with an underscore is no route of its own.
export const getStaticPaths = () => [{ params: { rules: '_redirects' } }];

export const GET: APIRoute = async () => new Response(redirectsFile(await allProtocols()));
