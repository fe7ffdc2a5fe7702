import { foldPlain } from './fold-plain.ts';

/** An item of the archive as its passages are compared: the texts of its paragraphs. */
export interface TracedItem {
  id: string;
  paragraphs: readonly TracedParagraph[];
}

/** A paragraph by its lasting number. */
export interface TracedParagraph {
  number: number;
  text: string;
}

/** All texts one after the other as code points, a `BREAK` behind each paragraph. */
export interface LaidOut {
  codes: Int32Array;
  /** Where each paragraph begins in `codes`, and last the end of all. */
  starts: Int32Array;
  /** Place among the items of the one that each paragraph belongs to. */
  items: Int32Array;
}

/** Stands between paragraphs: no character, so that nothing goes on over it. */
export const BREAK = -1;

/** Folds the paragraphs of items and lays them out in one row: 4 bytes a character. */
export function layOut(items: readonly TracedItem[]): LaidOut {
  const paragraphs = items.flatMap(({ paragraphs: own }, item) => own.map(({ text }) => ({ item, text })));
  const room = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  const codes = new Int32Array(room);
  const starts = new Int32Array(paragraphs.length + 1);
  let end = 0;
  paragraphs.forEach(({ text }, place) => {
    starts[place] = end;
    const folded = foldPlain(text).codes;
    codes.set(folded, end);
    end += folded.length;
    codes[end++] = BREAK;
  });
  starts[paragraphs.length] = end;
  return {
    codes: codes.subarray(0, end),
    starts,
    items: Int32Array.from(paragraphs, ({ item }) => item),
  };
}

/** The paragraph that a place of the row lies in. */
export function paragraphAt(starts: Int32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
