import type { APIRoute } from 'astro';
import { allApiFiles } from '../../site/library.ts';

interface Props {
  readonly text: string;
}

export const getStaticPaths = async () =>
  [...(await allApiFiles())].map(([path, text]) => ({
    params: { file: path.slice('/api/'.length) },
    props: { text } satisfies Props,
  }));

/** What programs read. */
export const GET: APIRoute<Props> = ({ props: { text } }) => new Response(text);
