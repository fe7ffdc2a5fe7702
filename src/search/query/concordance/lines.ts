import { foldForSearch, type Variants } from '../../../text/folding.ts';
import type { TextBlock } from '../../fields.ts';
import type { Line } from '../api.ts';
import { findSpans, unfold } from '../mark.ts';
import { cutContext } from '../show.ts';

/** A place in a block, before it is known whose: the id of the block, and the line. */
export interface PlaceInBlock extends Omit<Line, 'url' | 'source'> {
  id: string;
}

/** Makes a line of every place in a block: as many as are counted in it. */
export function makeLines(
  [, id, text]: TextBlock,
  words: readonly string[],
  variants: Variants,
): PlaceInBlock[] {
  const folded = foldForSearch(text, variants);
  return findSpans(folded.characters, words).map((span) => {
    const place = unfold(span, folded);
    const [from, to] = cutContext(text, place);
    return {
      id,
      before: text.slice(from, place.start),
      hit: text.slice(place.start, place.end),
      behind: text.slice(place.end, to),
      fromStart: from === 0,
      toEnd: to === text.length,
    };
  });
}
