import { foldForSearch, type Variants } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import type { Fragment } from './api.ts';

/** What stands in a word for a character that is not known; no folded text has it. */
export const anyCharacter = '?';

/** A stretch of a text in UTF-16 places. */
export interface Stretch {
  start: number;
  end: number;
}

/** Finds every occurrence of folded words in a text; occurrences that touch or overlap are one stretch. */
export function findStretches(text: string, words: readonly string[], variants: Variants): Stretch[] {
  const { characters, offsets, ends } = foldForSearch(text, variants);
  const found = words
    .map((word) => [...word])
    .filter((word) => word.length > 0)
    .flatMap((word) => {
      const stretches: Stretch[] = [];
      for (let start = 0; start + word.length <= characters.length; start += 1) {
        if (
          word.every(
            (character, index) => character === anyCharacter || characters[start + index] === character,
          )
        ) {
          stretches.push({ start: itemAt(offsets, start), end: itemAt(ends, start + word.length - 1) });
        }
      }
      return stretches;
    });
  return mergeStretches(found);
}

/** Cuts a text into marked and unmarked fragments. */
export function markText(text: string, stretches: readonly Stretch[]): Fragment[] {
  const fragments: Fragment[] = [];
  let place = 0;
  for (const { start, end } of stretches) {
    if (start > place) fragments.push({ text: text.slice(place, start), marked: false });
    fragments.push({ text: text.slice(start, end), marked: true });
    place = end;
  }
  if (place < text.length) fragments.push({ text: text.slice(place), marked: false });
  return fragments;
}

function mergeStretches(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else merged.push({ ...stretch });
  }
  return merged;
}
