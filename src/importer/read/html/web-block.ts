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

/** What is gathered while a page is read. */
export interface WebPage {
  blocks: WebBlock[];
  furniture: WebFurniture[];
  /** Names of pictures, in order. */
  pictures: string[];
  log: SourceLogEntry[];
  /** The paragraph read last. */
  paragraph: number;
}
