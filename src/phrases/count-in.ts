import type { PageBlock } from '../search/index/part-blocks.ts';
import { countApart } from '../search/query/count-places.ts';
import { findAll } from '../text/find-all.ts';
import { foldToWord, type Variants } from '../text/folding.ts';

/** A block of a text as the search compares it. */
export interface FoldedText {
  /** Id of the block on the page; empty for the top of it. */
  id: string;
  folded: string;
}

/** How often a text holds a phrase, and the block that has it first. */
export interface Counted {
  places: number;
  paragraph: string;
}

/** The blocks of an article's text folded; its title is none of them, as in the counts of the search. */
export function foldTexts(blocks: readonly PageBlock[], variants: Variants): FoldedText[] {
  return blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ id, text }) => ({ id, folded: foldToWord(text, variants) }));
}

/** Counts the places of folded words in a text, those that overlap once; null where there is none. */
export function countIn(texts: readonly FoldedText[], words: readonly string[]): Counted | null {
  let counted: Counted | null = null;
  for (const { id, folded } of texts) {
    const spans = words.flatMap((word) =>
      findAll(folded, word).map((at): [number, number] => [at, at + word.length]),
    );
    if (spans.length === 0) continue;
    counted ??= { places: 0, paragraph: id };
    counted.places += countApart(spans);
  }
  return counted;
}
