import { quote } from '../quote.ts';
import type { SourceBlock, SourceLogEntry, SourceNote, SourcePicture } from '../source-document.ts';
import type { CountedLabel } from './count-lists.ts';
import type { List } from './numbering.ts';
import type { XmlElement } from './parse-xml.ts';
import { plainText } from './plain-text.ts';
import type { Styles } from './styles.ts';

/** A field whose instruction or result is being read: `PAGE`, `EQ \o\ac(○,1)`. */
export interface OpenField {
  inResult: boolean;
  code: string;
}

/** What the parts of the reader share while one file is read. */
export interface Reading {
  styles: Styles;
  lists: ReadonlyMap<string, List>;
  count(list: List, level: number): CountedLabel;
  /** The picture a relationship of the story leads to; one outside of the file has no bytes. */
  pictureOf(id: string | undefined): Pick<SourcePicture, 'name' | 'bytes' | 'length'> | undefined;
  /** Reads a note where its mark stands, and gives the label of the mark. */
  readNote(reference: XmlElement, kind: 'footnote' | 'endnote', reading: Reading): string | undefined;
  comments: ReadonlyMap<string, string>;
  sections: readonly XmlElement[];
  /** Fields run over the ends of paragraphs. */
  fields: OpenField[];
  /** The paragraph that is being read. */
  paragraph: number;
  /** How far the next paragraph is: 1, but 0 in a note, which belongs to the paragraph of its mark. */
  step: 0 | 1;
  notes: SourceNote[];
  log: SourceLogEntry[];
  readBlocks(children: readonly XmlElement[], reading: Reading): SourceBlock[];
}

/** Notes something about the paragraph that is being read. */
export function tell(reading: Reading, kind: SourceLogEntry['kind'], message: string): void {
  reading.log.push({ kind, paragraph: reading.paragraph, message });
}

/** Notes a tracked change, where it has words. */
export function tellRevision(change: XmlElement, message: string, reading: Reading): void {
  const words = plainText(change);
  if (words !== '') tell(reading, 'change', `${message}：${quote(words)}`);
}
