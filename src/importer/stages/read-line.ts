import type { Block } from '../document.ts';
import { SURE_FORMS, type ContentsEntry } from './contents-entry.ts';
import { isProse } from './line-shapes.ts';

/** A line below the head of contents and how it reads as an entry. */
export interface ReadLine {
  block: Block;
  entry: ContentsEntry;
}

/** The place of the first paragraph of text among lines; a long title with its page is none. -1 where there is none. */
export function findProse(lines: ReadLine[]): number {
  return lines.findIndex(({ block, entry }) => !SURE_FORMS.includes(entry.form) && isProse(block.text));
}
