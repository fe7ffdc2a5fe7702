import type { SourceBlock, SourceLogEntry } from '../source-document.ts';

/** A link in a block: its words and where it leads. It is never followed. */
export interface WebLink {
  words: string;
  address: string;
}

/** A block of a page with what tells text from the site around it. */
export interface WebBlock {
  block: SourceBlock;
  /** Its words, spaces run together. */
  words: string;
  links: readonly WebLink[];
}

/** Words of the site around the text, by the element that holds them: `导航`. */
export interface WebFurniture {
  kind: 'head' | 'foot';
  name: string;
  words: string;
  paragraph: number;
}

/** Gives a picture by its address where the file holds it; nothing is ever fetched. */
export type PictureSource = (address: string) => (() => Promise<Uint8Array>) | undefined;

/** What is gathered while a page is read. */
export interface WebPage {
  blocks: WebBlock[];
  furniture: WebFurniture[];
  /** Names of pictures the file does not hold, in order. */
  pictures: string[];
  /** The bytes of a picture that came in one file with the page. */
  pictureOf: PictureSource;
  log: SourceLogEntry[];
  /** The paragraph read last. */
  paragraph: number;
}
