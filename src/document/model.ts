/**
 * The text of an article as the archive understands it: a closed union of blocks and inlines. Every writer (page, plain
 * text, EPUB, search, ledger) is an exhaustive switch over it, so that a new kind fails to compile until each knows it.
 */
export interface Document {
  blocks: readonly Block[];
  /** What stands in the body and may not: the article is not published while there is any. */
  refusals: readonly Refusal[];
}

/** A piece of the body, in reading order; lines count from 1 in the file. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | { type: 'quote'; line: number; blocks: readonly Block[] }
  | { type: 'list'; line: number; ordered: boolean; start: number; items: readonly ListItem[] }
  | TableBlock
  | { type: 'signature'; line: number; blocks: readonly Block[] }
  /** Verse: a paragraph for each stanza, a break between its lines. */
  | { type: 'verse'; line: number; blocks: readonly Block[] }
  | PictureBlock
  | { type: 'page-mark'; line: number; page: number | undefined }
  | { type: 'code'; line: number; text: string }
  | { type: 'rule'; line: number }
  /** A note at the foot, where the file has it; writers set it at the end. */
  | { type: 'note'; line: number; label: string; blocks: readonly Block[] }
  /** A paragraph that was published and withdrawn, with the reason. */
  | (Numbered & { type: 'withdrawn'; line: number; reason: string });

/** What carries a lasting number: paragraphs, headings, cells and captions that hold text. */
export interface Numbered {
  /** Lasting number, once the lock is laid on: `12` is the address `#p12`. */
  number?: number;
  /** Numbers of paragraphs merged into this one, whose addresses lead here too. */
  merged?: readonly number[];
}

/** A paragraph. */
export interface ParagraphBlock extends Numbered {
  type: 'paragraph';
  line: number;
  inlines: readonly Inline[];
}

/** A picture in its place in the text, from beside the article. Its caption is text of the article and has its number. */
export interface PictureBlock extends Numbered {
  type: 'picture';
  line: number;
  /** Name of the file: `photo-1.jpg`. */
  file: string;
  /** What it shows, for those who cannot see it; the caption where nothing else is said. */
  alt: string;
  /** The caption; of none there is nothing. */
  inlines: readonly Inline[];
}

/** A heading of a chapter inside the article: depth 2 is a chapter, 3 a section. */
export interface HeadingBlock extends Numbered {
  type: 'heading';
  line: number;
  depth: number;
  inlines: readonly Inline[];
}

/** An item of a list; `label` is the printed figure of an ordered one, `3.` or `3)`. */
export interface ListItem {
  line: number;
  label: string | undefined;
  blocks: readonly Block[];
}

/** A table, its first row the head. */
export interface TableBlock {
  type: 'table';
  line: number;
  /** Of each column, null where nothing is said. */
  align: readonly (CellAlign | null)[];
  rows: readonly (readonly TableCell[])[];
}
export type CellAlign = 'left' | 'center' | 'right';

/** A cell of a table. */
export interface TableCell extends Numbered {
  line: number;
  inlines: readonly Inline[];
}

/** A stretch inside a line of text. */
export type Inline =
  | { type: 'text'; line: number; text: string }
  | { type: 'strong' | 'emphasis' | 'delete'; inlines: readonly Inline[] }
  | { type: 'code'; line: number; text: string }
  | { type: 'break'; line: number }
  /** Characters with their reading above them: 涿（zhuó）. The reading is no text to count, search or correct. */
  | { type: 'ruby'; line: number; reading: string; inlines: readonly Inline[] }
  | { type: 'link'; url: string; title: string | undefined; inlines: readonly Inline[] }
  /** A name or a title the text speaks of, laid on it: the page of whom or what it names. */
  | { type: 'named'; url: string; inlines: readonly Inline[] }
  | { type: 'note-reference'; label: string }
  | { type: 'page-mark'; line: number; page: number | undefined }
  /** Where the n-th entry of the 校勘记 stands in the text. */
  | { type: 'correction-mark'; number: number };

/** Something in a body that the grammar does not know, in words an editor can act on. */
export interface Refusal {
  line: number;
  /** As written, cut short. */
  words: string;
  /** Why it may not stand there, in Chinese. */
  reason: string;
}
