import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../../archive/load.ts';
import { pictureKey } from '../../../../archive/file-keys.ts';
import { cleanPicture } from '../../../../pictures/clean-picture.ts';
import { listPictures } from '../../../../publish/pictures.ts';

/** Every picture that stands beside an article that this build shows. */
export function getStaticPaths() {
  return listPictures(loadArchive()).flatMap((one) => {
    const [, , series = '', issue = '', picture = ''] = one.path.split('/');
    return one.path.startsWith('content/')
      ? [{ params: { series, issue, picture }, props: { path: one.path }, cacheKey: pictureKey(one) }]
      : [];
  });
}

/** The picture, without what a camera wrote beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(cleanPicture(readFileSync(join(process.cwd(), props.path))));
