import type { Whole } from '../../corpus/model.ts';
import { isPicture } from '../../corpus/source-files.ts';

/** The picture a preview asks for by an address, by its path below the project; undefined of any other address. */
export function findPictureFile(
  whole: Pick<Whole, 'folders' | 'publicPictures'>,
  path: string,
): string | undefined {
  const [, issue, name = ''] = BESIDE.exec(path) ?? [];
  const folder = whole.folders.find(({ id }) => id === issue)?.folder;
  if (folder !== undefined && isPicture(`${folder}/${name}`)) return `${folder}/${name}`;
  return whole.publicPictures.get(IN_PUBLIC.exec(path)?.[1] ?? '')?.path;
}

/** A picture beside an article: `/qinghai-gongyun/2023-no2/pictures/photo-1.jpg` on a page, in a book below the article. */
const BESIDE = /^\/(?:preview\/)?([^/]+\/[^/]+)\/(?:[^/]+\/)?pictures\/([^/\\]+)$/u;
/** One of `public/`: `/photos/hui.jpg` on a page. */
const IN_PUBLIC = /^\/(?:preview\/[^/]+\/[^/]+\/[^/]+\/pictures\/public\/)?(.+)$/u;
