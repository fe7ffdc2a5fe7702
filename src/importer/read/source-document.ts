/**
 * What every door gives: a document of blocks with all the evidence the file holds, before anything is decided. A reader
 * says what stands there and how it looks; which of it is a title, a name or a date is another room's work.
 */
export interface SourceDocument {
  /** What it was read as, for places in messages. */
  format: 'Word' | 'PDF' | '网页' | '图片';
  blocks: readonly SourceBlock[];
  /** Footnotes and endnotes, in the order of their marks in the text. */
  notes: readonly SourceNote[];
  /** Running heads and feet: evidence, never text. */
  furniture: readonly Furniture[];
  /** What was left out, changed or is doubtful. */
  log: readonly SourceLogEntry[];
  /** The number printed on its first page. */
  printed?: number | undefined;
  /** Where each paragraph stands on its pages, by its number in the file. */
  boxes?: ReadonlyMap<number, readonly PageBox[]>;
}

/** A stretch of a page that a paragraph fills: a column of it, at most. */
export interface PageBox {
  page: number;
  /** Left, top, right and bottom in thousandths of the page. */
  box?: readonly [left: number, top: number, right: number, bottom: number];
  /** Of the recognition, in percent: that of its least certain line. */
  confidence?: number;
}

/** A block in reading order. */
export type SourceBlock = SourceParagraph | SourceTable | PageBreak;

/** Where a page ends in the file. */
export interface PageBreak {
  type: 'page-break';
  place: Place;
  /** The number printed on the page that begins here. */
  printed?: number;
  /** The text only ran full here, so that the break says nothing of its parts. */
  flows?: true;
}

/** Where a block stands in the file. */
export interface Place {
  /** Number of the paragraph in the file, cells and boxes counted, from 1. */
  paragraph: number;
  /** Page and column, where the format knows them. */
  page?: number;
  column?: number;
}

/** A paragraph with the looks that tell a title from a text. */
export interface SourceParagraph {
  type: 'paragraph';
  place: Place;
  inlines: readonly SourceInline[];
  /** Name of its style as the editor sees it: `heading 1`, `正文`. */
  style?: string;
  /** Level in the outline from 1; 0 is the title of the whole document. */
  outline?: number;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** In characters (字): first line against the rest, and the whole from the margin. */
  indent?: { firstLine: number; left: number };
  list?: ListLabel;
  /** It stands in a text box or frame beside the text. */
  boxed?: true;
}

/** The number of a list as printed, `一、` or `1.2`, and what stands between it and the text. */
export interface ListLabel {
  text: string;
  level: number;
  gap: 'tab' | 'space' | 'nothing';
}

/** A stretch inside a paragraph. */
export type SourceInline =
  | { type: 'text'; text: string; bold?: true; italic?: true; size?: number }
  | { type: 'tab' }
  | { type: 'line-break' }
  | { type: 'note'; label: string }
  | SourcePicture
  /** A page that begins inside the paragraph, with its printed number. */
  | { type: 'page'; printed?: number };

/** A picture where it stands in a line. */
export interface SourcePicture {
  type: 'picture';
  /** As the file names it: `image1.png`. */
  name: string;
  description?: string;
  /** Asked for when the picture is taken out; missing where the file does not hold it. */
  bytes?: () => Promise<Uint8Array>;
  /** How many they will be, where that is known before. */
  length?: number;
  /** As printed, in centimetres. */
  size?: { width: number; height: number };
  /** It lies over or under the text and not in it. */
  floats?: true;
}

/** A table; a merged cell stands once, where it begins. */
export interface SourceTable {
  type: 'table';
  place: Place;
  rows: readonly (readonly SourceCell[])[];
}

/** A cell, with the columns and rows it covers and the column in which it begins, from 0. */
export interface SourceCell {
  column: number;
  columns: number;
  rows: number;
  blocks: readonly SourceBlock[];
}

/** A note and its mark as printed: label `1`, mark `①`. */
export interface SourceNote {
  label: string;
  mark: string;
  blocks: readonly SourceBlock[];
}

/** A running head or foot. */
export interface Furniture {
  kind: 'head' | 'foot';
  text: string;
}

/** What a reader tells the editor, by the paragraph it concerns. */
export interface SourceLogEntry {
  kind: 'change' | 'doubt';
  paragraph: number;
  /** Where the format knows pages, which an editor finds and paragraphs not. */
  page?: number;
  message: string;
  /** Where it is no doubt of the reader alone. */
  code?: 'page';
}
