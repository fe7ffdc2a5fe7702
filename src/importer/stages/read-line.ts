import type { Block } from '../document.ts';
import { SURE_FORMS, type ContentsEntry } from '../lines/contents-entry.ts';
import { isProse } from '../lines/line-shapes.ts';

/** A line below the head of contents and how it reads as an entry. */
export interface ReadLine {
  block: Block;
  entry: ContentsEntry;
}

/** A rule between the lines of contents, or of the table they are set in. */
export function isRule(text: string): boolean {
  return /^[-\s\t|]+$/.test(text);
}

/** The place of the first paragraph of text among lines; a long title with its page is none. -1 where there is none. */
export function findProse(lines: ReadLine[]): number {
  return lines.findIndex(({ block, entry }) => !SURE_FORMS.includes(entry.form) && isProse(block.text));
}
