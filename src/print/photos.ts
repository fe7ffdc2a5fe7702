import type { ArticleData } from '../schema/article.ts';

/** Photographs printed with an article. */
export type Photos = NonNullable<ArticleData['photos']>;

/** What stands over the captions in a text, which has no pictures. */
export const captionsName = '图片说明';

/** What stands over the captions on a page whose pictures are lost. */
export const lostPhotosName = `${captionsName}（原刊图片未存）`;

/** Tells the photographs the archive holds from those it has only the captions of. */
export function splitPhotos(photos: Photos): { kept: Photos; lost: Photos } {
  const { kept = [], lost = [] } = Object.groupBy(photos, ({ file }) =>
    file === undefined ? 'lost' : 'kept',
  );
  return { kept, lost };
}
