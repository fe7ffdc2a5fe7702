import { foldForSearch, type FoldedText, type Variants } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import type { Fragment } from './api.ts';

/** What stands in a word for a character that is not known; no folded text has it. */
export const anyCharacter = '?';

/** A stretch of a text in UTF-16 places, or of folded characters. */
export interface Stretch {
  start: number;
  end: number;
}

/** Finds every occurrence of folded words in a text; occurrences that overlap are one stretch. */
export function findStretches(text: string, words: readonly string[], variants: Variants): Stretch[] {
  const folded = foldForSearch(text, variants);
  // One character may fold to several: their places differ, what is marked does not.
  return mergeStretches(findSpans(folded.characters, words).map((span) => unfold(span, folded)));
}

/** Finds every occurrence of words among folded characters, as places are counted: those that overlap are one. */
export function findSpans(characters: readonly string[], words: readonly string[]): Stretch[] {
  const found = words
    .map((word) => [...word])
    .filter((word) => word.length > 0)
    .flatMap((word) => {
      const spans: Stretch[] = [];
      for (let start = 0; start + word.length <= characters.length; start += 1) {
        if (
          word.every(
            (character, index) => character === anyCharacter || characters[start + index] === character,
          )
        )
          spans.push({ start, end: start + word.length });
      }
      return spans;
    });
  return mergeStretches(found);
}

/** Where folded characters stand in the text they were folded from. */
export function unfold({ start, end }: Stretch, { offsets, ends }: FoldedText): Stretch {
  return { start: itemAt(offsets, start), end: itemAt(ends, end - 1) };
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
