import type { ArticlePicture, Issue } from '../../archive/model.ts';
import { photosOf, splitPhotos } from '../../print/photos.ts';
import { FORMATS } from '../../pictures/format.ts';
import { element } from '../xml.ts';
import type { XmlChild, XmlElement } from '../xml.ts';

/** A picture of the book: where it lies in it, and what it is. */
export interface BookPicture {
  path: string;
  /** From the root of the book, as an address. */
  href: string;
  type: string;
}

/** The pictures the articles of an issue show, each once; `folder` is where the issue lies in a book of several: `2023-no2/`. */
export function bookPictures({ articles }: Issue, folder = ''): BookPicture[] {
  const shown = articles.flatMap(({ pictures }) => [...pictures.values()]);
  const known = new Map(shown.map((picture) => [picture.path, picture]));
  return [...known.values()].map((picture) => ({
    path: picture.path,
    href: folder + hrefOf(picture),
    type: FORMATS[picture.format].type,
  }));
}

/** Whether an article of an issue had a picture in print that the archive has only the words of. */
export function hasLostPictures({ articles }: Issue): boolean {
  return articles.some((article) => splitPhotos(photosOf(article)).lost.length > 0);
}

/** A picture with its caption, as the page of an article shows it; without either there is nothing. */
export function figure(picture: ArticlePicture | undefined, alt: string, caption: XmlChild): XmlElement[] {
  const image = picture && element('img', { src: `../${hrefOf(picture)}`, alt });
  if (!image && caption === undefined) return [];
  return [
    element('figure', {}, image, caption === undefined ? undefined : element('figcaption', {}, caption)),
  ];
}

/** Beside its article a picture has a name; one of `public/` keeps its path, so that no two meet. */
function hrefOf({ path }: ArticlePicture): string {
  const place = path.startsWith('public/') ? path : path.slice(path.lastIndexOf('/') + 1);
  return `pictures/${encodeURI(place)}`;
}
