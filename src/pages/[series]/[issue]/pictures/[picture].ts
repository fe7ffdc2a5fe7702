import { readFileSync } from 'node:fs';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../../archive/load.ts';
import { listPictures } from '../../../../publish/pictures.ts';

/** Every picture that stands beside an article. */
export function getStaticPaths() {
  return listPictures(loadArchive(), process.cwd()).map(({ series, issue, name, path, key }) => ({
    params: { series, issue, picture: name },
    props: { path },
    cacheKey: key,
  }));
}

/** The picture as it lies. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(readFileSync(props.path));
