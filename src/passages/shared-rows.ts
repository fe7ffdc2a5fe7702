import { itemAt } from '../text/item-at.ts';
import type { Passage, PassagePlace } from './find-passages.ts';
import { foldPlain } from './fold-plain.ts';
import type { TracedItem } from './lay-out.ts';

/**
 * A passage as one of its two items has it: number of the paragraph, where in its text the passage begins and ends
 * (UTF-16), place of the other item among all, number of the other paragraph.
 */
export type SharedRow = readonly [
  number: number,
  from: number,
  to: number,
  item: number,
  otherNumber: number,
];

/** The passages of each item, in the order of its text; those that `isLeftOut` says no of are in none. */
export function shareRows(
  items: readonly TracedItem[],
  passages: readonly Passage[],
  isLeftOut: (words: string) => boolean,
): SharedRow[][] {
  const paragraphs = items.flatMap(({ paragraphs: own }) => own);
  const byParagraph = Map.groupBy(
    passages.flatMap(({ one, other, length }) => [
      { place: one, other, length },
      { place: other, other: one, length },
    ]),
    ({ place }) => place.paragraph,
  );
  const rows: SharedRow[][] = items.map(() => []);
  for (const [paragraph, sides] of [...byParagraph].sort(([a], [b]) => a - b)) {
    const { number, text } = itemAt(paragraphs, paragraph);
    const { offsets } = foldPlain(text);
    for (const { place, other, length } of sides.sort(inOrder)) {
      const from = offsets[place.from] ?? text.length;
      const to = offsets[place.from + length] ?? text.length;
      if (!isLeftOut(text.slice(from, to)))
        itemAt(rows, place.item).push([
          number,
          from,
          to,
          other.item,
          itemAt(paragraphs, other.paragraph).number,
        ]);
    }
  }
  return rows;
}

interface Side {
  place: PassagePlace;
  other: PassagePlace;
  length: number;
}

function inOrder(a: Side, b: Side): number {
  return a.place.from - b.place.from || a.other.paragraph - b.other.paragraph || a.other.from - b.other.from;
}
