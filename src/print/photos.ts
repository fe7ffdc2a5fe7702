import type { Article } from '../archive/model.ts';
import type { ArticleData } from '../schema/article.ts';

/** Photographs printed with an article, `file` as the address of the picture. */
export type Photos = NonNullable<ArticleData['photos']>;

/** The photographs of an article by their addresses: a bare name stands beside it, any other below the site. */
export function addressPhotos(photos: Photos, issue: Pick<Article['issue'], 'url'>): Photos {
  return photos.map((photo) =>
    photo.file === undefined || !isBeside(photo.file)
      ? photo
      : { ...photo, file: `${issue.url}pictures/${photo.file}` },
  );
}

/** True for a picture beside the article that names it: `photo-1.jpg`. */
export function isBeside(file: string): boolean {
  return !file.includes('/');
}

/** The captions there are. */
export function captionsOf(photos: Photos): string[] {
  return photos.flatMap(({ caption }) => caption ?? []);
}

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
