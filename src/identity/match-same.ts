import { isSameText, type Fingerprint } from './fingerprint.ts';
import { keepFirst } from './keep-first.ts';

/** A remembered paragraph and the place its text stands at now. */
export interface SamePair<Known extends Fingerprint> {
  place: number;
  paragraph: Known;
}

/**
 * Pairs paragraphs whose text is the same, each in its order; of several the same, those next to the same neighbours
 * as before go first: where `马吉孝、甲、马吉孝` has become `甲、马吉孝`, the second 马吉孝 is the one that stands.
 */
export function matchSame<Known extends Fingerprint>(
  known: readonly Known[],
  current: readonly Fingerprint[],
): SamePair<Known>[] {
  // The common case: no pair is better than one in its old place between its old neighbours, and all are that.
  if (known.length === current.length && known.every((print, rank) => isSameAt(print, current[rank])))
    return known.map((paragraph, place) => ({ place, paragraph }));
  const ranked = known.map((paragraph, rank) => ({ paragraph, rank }));
  const alike = Map.groupBy(ranked, ({ paragraph }) => textKey(paragraph));
  const pairs = current.flatMap((print, place) =>
    (alike.get(textKey(print)) ?? []).map(({ paragraph, rank }) => ({
      place,
      paragraph,
      neighbours: countNeighbours(known, current, rank, place),
      moved: Math.abs(rank - place),
    })),
  );
  return keepFirst(
    pairs.sort((a, b) => b.neighbours - a.neighbours || a.moved - b.moved || a.place - b.place),
  );
}

/** The same for fingerprints of the same text, and for no others. */
function textKey({ sketch, length, opening, closing }: Fingerprint): string {
  return `${sketch} ${length} ${opening} ${closing}`;
}

function countNeighbours(
  known: readonly Fingerprint[],
  current: readonly Fingerprint[],
  rank: number,
  place: number,
): number {
  return [-1, 1].filter((step) => isSameAt(known[rank + step], current[place + step])).length;
}

/** True where both texts are the same, and where both ends are reached. */
function isSameAt(before: Fingerprint | undefined, now: Fingerprint | undefined): boolean {
  return before === undefined || now === undefined ? before === now : isSameText(before, now);
}
