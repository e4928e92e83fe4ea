import type { APIRoute } from 'astro';
import { allApiFiles } from '../../site/library.ts';

interface Props {
  readonly compose: () => string;
}

export const getStaticPaths = async () =>
  [...(await allApiFiles())].map(([path, compose]) => ({
    params: { file: path.slice('/api/'.length) },
    props: { compose } satisfies Props,
  }));

/** What programs read. */
export const GET: APIRoute<Props> = ({ props: { compose } }) => new Response(compose());
