import { foldForComparison, titleSimilarity } from '../../text/similarity.ts';
import type { Block } from '../document.ts';

/** Where a contents entry was found: its first and last title block. */
export interface TitlePlace {
  first: number;
  last: number;
  score: number;
  /** Line of the first. */
  line: number;
}

/** A better match this near behind a fair one is taken instead: a plan behind the notice that carries it. */
export const LOOK_AHEAD = 8;

/** Finds the printed title of a contents entry behind a place; a likeness under 0.6 is none. */
export function findTitle(blocks: Block[], title: string, from: number): TitlePlace | undefined {
  let best: TitlePlace | undefined;
  for (const [first, { line }] of blocks.entries()) {
    if (first < from) continue;
    for (const last of [first, first + 1]) {
      const score = scoreTitle(blocks.slice(first, last + 1), title);
      if (score > (best?.score ?? 0)) best = { first, last, score, line };
    }
    if (best && best.score >= 0.85 && first > best.last + (best.score < 0.97 ? LOOK_AHEAD : 0)) return best;
  }
  return best && best.score >= 0.6 ? best : undefined;
}

/** The contents may list the subtitle with the title; over the text it stands on a line of its own, behind a dash. */
export function leaveSubtitle(blocks: Block[], place: TitlePlace | undefined): TitlePlace | undefined {
  if (!place || place.last === place.first || !blocks[place.last]?.text.startsWith('—')) return place;
  return { ...place, last: place.first };
}

function scoreTitle(candidates: Block[], title: string): number {
  // `（试行）` on a line of its own is of the title where the contents say so.
  if (candidates.some(({ text }, index) => !couldBeTitle(text) && (index === 0 || !title.endsWith(text))))
    return 0;
  const text = candidates.map((block) => block.text).join('');
  const [printed, listed] = [foldForComparison(text), foldForComparison(title)];
  const likeness = titleSimilarity(text, title);
  const contained =
    listed.length >= 6 && (printed.includes(listed) || (listed.includes(printed) && printed.length >= 10));
  return contained ? Math.max(likeness, 0.86 + likeness / 10) : likeness;
}

function couldBeTitle(text: string): boolean {
  return [...text].length <= 90 && !/[。；]$|^[（(□]|\t/u.test(text);
}
