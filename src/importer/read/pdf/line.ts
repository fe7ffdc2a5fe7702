import type { SourceTable } from '../source-document.ts';

/** Characters of one look inside a line. */
export interface LineRun {
  text: string;
  bold: boolean;
  size: number;
  /** Small and set above the line, as marks of notes are. */
  raised: boolean;
}

/** A stretch of words on one baseline without a wide gap, or a table in its place. */
export interface Line {
  page: number;
  x1: number;
  x2: number;
  /** Baseline, from the top of the page. */
  y: number;
  size: number;
  runs: readonly LineRun[];
  table?: SourceTable;
}

/** The words of a line. */
export function lineText({ runs }: Line): string {
  return runs.map(({ text }) => text).join('');
}

/** True where all words of a line are bold. */
export function isBoldLine({ runs }: Line): boolean {
  return runs.every(({ bold, text }) => bold || text.trim() === '');
}
