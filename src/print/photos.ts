import type { Article, ArticlePicture } from '../archive/model.ts';

/** A photograph printed with an article; without a picture only its caption is left. */
export interface Photo {
  caption?: string | undefined;
  /** What it shows, for those who cannot see it; the caption where nothing else is said. */
  alt: string;
  picture?: ArticlePicture | undefined;
}

/** A photograph the archive holds. */
export type KeptPhoto = Photo & { picture: ArticlePicture };

/** The photographs of an article with their pictures. */
export function photosOf({ data: { photos = [] }, pictures }: Pick<Article, 'data' | 'pictures'>): Photo[] {
  return photos.map(({ caption, alt = caption ?? '', file }) => ({
    caption,
    alt,
    picture: file === undefined ? undefined : pictures.get(file),
  }));
}

/** The captions there are. */
export function captionsOf(photos: readonly Photo[]): string[] {
  return photos.flatMap(({ caption }) => caption ?? []);
}

/** What stands over the captions in a text, which has no pictures. */
export const captionsName = '图片说明';

/** What stands over the captions of pictures that are lost. */
export const lostPhotosName = `${captionsName}（原刊图片未存）`;

/** Tells the photographs the archive holds from the captions of those it has not. */
export function splitPhotos(photos: readonly Photo[]): { kept: KeptPhoto[]; lost: string[] } {
  return {
    kept: photos.filter((photo): photo is KeptPhoto => photo.picture !== undefined),
    lost: captionsOf(photos.filter(({ picture }) => picture === undefined)),
  };
}
