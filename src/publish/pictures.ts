import type { Archive, ArticlePicture } from '../archive/model.ts';

/** The pictures that the articles of this archive show and no others: what an audience may not see has none. Each once. */
export function listPictures({ articles }: Pick<Archive, 'articles'>): ArticlePicture[] {
  const shown = articles.flatMap(({ pictures }) => [...pictures.values()]);
  return [...new Map(shown.map((picture) => [picture.path, picture])).values()];
}
