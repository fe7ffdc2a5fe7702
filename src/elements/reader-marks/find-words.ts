import type { Highlight } from '../../folder/model.ts';
import { readBlock } from '../block-text.ts';
import { PARAGRAPHS } from '../quote-bar/paragraphs.ts';
import { NOT_QUOTED } from '../quote-bar/quoting.ts';
import { locateWords, type Stretch } from './locate-words.ts';

/** Words of a paragraph, and where they stand in it. */
export type PlacedWords = Pick<Highlight, 'paragraph' | 'text' | 'from'>;

/** Where words stand on the page. */
export interface FoundWords extends Stretch {
  paragraph: HTMLElement;
  words: Range;
}

/** Finds words on the page as it stands now; their paragraph alone where they are others, nothing where that is gone. */
export function findWords({
  paragraph: id,
  text: words,
  from,
}: PlacedWords): FoundWords | HTMLElement | undefined {
  const paragraph = document.getElementById(id);
  if (!paragraph?.matches(PARAGRAPHS)) return undefined;
  const { text, rangeOf } = readBlock(paragraph, NOT_QUOTED);
  const place = locateWords(text, words, from);
  return place ? { ...place, paragraph, words: rangeOf(place.start, place.end) } : paragraph;
}
