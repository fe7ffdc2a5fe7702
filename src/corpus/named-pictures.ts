import type { Block, Document } from '../document/model.ts';
import type { ArticleData } from '../schema/article.ts';
import type { PictureFile } from './picture-files.ts';

/** Where pictures may lie that an article names. */
export interface PicturePlaces {
  /** Beside it, by name. */
  beside: ReadonlyMap<string, PictureFile>;
  /** In `public/`, by path. */
  inPublic: ReadonlyMap<string, PictureFile>;
}

/** The picture a name means: a bare name stands beside the article, any other below `public/`, with or without a slash before it. */
export function findPicture(file: string, { beside, inPublic }: PicturePlaces): PictureFile | undefined {
  return isBeside(file) ? beside.get(plainName(file)) : inPublic.get(plainName(file));
}

/** True for a picture beside the article that names it: `photo-1.jpg`. */
export function isBeside(file: string): boolean {
  return !file.replace(/^\.\//u, '').includes('/');
}

/** `./photo-1.jpg` → `photo-1.jpg`, `/photos/hui.jpg` → `photos/hui.jpg`. */
export function plainName(file: string): string {
  return file.replace(/^(?:\.\/|\/+)/u, '');
}

/** Names of the pictures of an article's front matter, as they are written there. */
export function picturesOfData({ photos = [] }: Pick<ArticleData, 'photos'>): string[] {
  return photos.flatMap(({ file }) => file ?? []);
}

/** The pictures that stand in a body, with their lines. */
export function picturesOfBody({ blocks }: Pick<Document, 'blocks'>): { file: string; line: number }[] {
  return blocks.flatMap(picturesIn);
}

function picturesIn(block: Block): { file: string; line: number }[] {
  if (block.type === 'picture') return [{ file: block.file, line: block.line }];
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(picturesIn));
  return 'blocks' in block ? block.blocks.flatMap(picturesIn) : [];
}
