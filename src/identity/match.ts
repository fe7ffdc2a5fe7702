import { foldForComparison } from '../text/similarity.ts';
import { END_LENGTH, fingerprint, likeness, type Fingerprint } from './fingerprint.ts';
import { matchSame } from './match-same.ts';
import { keepFirst } from './keep-first.ts';

/** A paragraph as remembered: its lasting number and its fingerprint. */
export interface KnownParagraph extends Fingerprint {
  number: number;
}

/** How the paragraphs of an article as it stands answer to the numbers given before. */
export interface Match {
  /** Number of each paragraph, in reading order; undefined for a new one. */
  numbers: (number | undefined)[];
  /** Numbers whose text went into another paragraph, with that one's number. */
  merged: Map<number, number>;
  /** Numbers whose text is nowhere any more. */
  lost: number[];
}

/** Two paragraphs less alike than this are strangers; between the neighbours they had, less is enough. */
const ALIKE = 0.6;
const ALIKE_IN_PLACE = 0.45;
/** How much of a paragraph's length the one it was merged into has grown by, at least. */
const MERGED_SHARE = 0.8;

/**
 * Finds each remembered paragraph again: first those whose text is the same, wherever it moved; then those that
 * still open with the same words (corrected further on, or the first part of a paragraph that was split); then
 * those that are alike; last those whose text now stands in another.
 */
export function matchParagraphs(
  known: readonly KnownParagraph[],
  texts: readonly string[],
  current: readonly Fingerprint[] = texts.map(fingerprint),
): Match {
  const numbers: (number | undefined)[] = texts.map(() => undefined);
  const open = new Set(known);
  const take = (place: number, paragraph: KnownParagraph) => {
    numbers[place] = paragraph.number;
    open.delete(paragraph);
  };
  for (const { place, paragraph } of matchSame(known, current)) take(place, paragraph);
  matchOpenings([...open], known, current, numbers, take);
  // Each paragraph found makes a neighbour by which the next may be known.
  for (let before = Infinity; open.size > 0 && open.size < before;) {
    before = open.size;
    matchAlike([...open], known, current, numbers, take);
  }
  return { numbers, ...settleRest([...open], known, texts, current, numbers) };
}

/** Corrected text: the likest first, those that kept their place among the others preferred. */
function matchAlike(
  open: KnownParagraph[],
  known: readonly KnownParagraph[],
  current: readonly Fingerprint[],
  numbers: (number | undefined)[],
  take: (place: number, paragraph: KnownParagraph) => void,
): void {
  const pairs = pairUp(open, known, current, numbers, sizesFit).filter(
    ({ likeness, inPlace }) => likeness >= (inPlace ? ALIKE_IN_PLACE : ALIKE),
  );
  for (const { place, paragraph } of keepFirst(pairs.sort(likestFirst))) take(place, paragraph);
}

interface Pair {
  place: number;
  paragraph: KnownParagraph;
  likeness: number;
  inPlace: boolean;
}

/** Pairs each paragraph that has no number yet with the remembered ones that fit it. */
function pairUp(
  open: readonly KnownParagraph[],
  known: readonly KnownParagraph[],
  current: readonly Fingerprint[],
  numbers: (number | undefined)[],
  fits: (print: Fingerprint, paragraph: KnownParagraph, place: number) => boolean,
): Pair[] {
  return current.flatMap((print, place) =>
    numbers[place] !== undefined
      ? []
      : open
          .filter((paragraph) => fits(print, paragraph, place))
          .map((paragraph) => ({
            place,
            paragraph,
            likeness: likeness(print, paragraph),
            inPlace: keepsPlace(paragraph, known, numbers, place),
          })),
  );
}

/** Of pairs equally alike those that kept their place among the others, then those that stand first. */
function likestFirst(a: Pair, b: Pair): number {
  const rank = ({ likeness, inPlace }: Pair) => likeness + (inPlace ? ALIKE - ALIKE_IN_PLACE : 0);
  return rank(b) - rank(a) || a.place - b.place;
}

/** The paragraph stands right behind the one it stood behind before, or right before the one it stood before. */
function keepsPlace(
  paragraph: KnownParagraph,
  known: readonly KnownParagraph[],
  numbers: (number | undefined)[],
  place: number,
): boolean {
  const rank = known.indexOf(paragraph);
  const [before, after] = [known[rank - 1]?.number, known[rank + 1]?.number];
  return (
    (before !== undefined && numbers[place - 1] === before) ||
    (after !== undefined && numbers[place + 1] === after)
  );
}

/** A correction changes a paragraph's length a little, not to less than half or more than double. */
function sizesFit(a: Fingerprint, b: Fingerprint): boolean {
  return Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length);
}

/** The same opening words; of a paragraph that was split the first part, however short, keeps the number. */
function matchOpenings(
  open: KnownParagraph[],
  known: readonly KnownParagraph[],
  current: readonly Fingerprint[],
  numbers: (number | undefined)[],
  take: (place: number, paragraph: KnownParagraph) => void,
): void {
  const pairs = pairUp(
    open,
    known,
    current,
    numbers,
    (print, paragraph, place) =>
      print.opening === paragraph.opening || isShortPart(print, current[place + 1], paragraph),
  );
  for (const { place, paragraph } of keepFirst(pairs.sort(likestFirst))) take(place, paragraph);
}

/** A first part shorter than a remembered opening: `同志们：`, with the rest of the paragraph behind it. */
function isShortPart(print: Fingerprint, rest: Fingerprint | undefined, paragraph: KnownParagraph): boolean {
  if (rest === undefined || print.length === 0 || print.length >= END_LENGTH) return false;
  const grown = Math.abs(print.length + rest.length - paragraph.length);
  return (
    paragraph.opening.startsWith(print.opening) &&
    rest.closing === paragraph.closing &&
    grown * 10 <= paragraph.length
  );
}

/** What is left was merged into a paragraph that has grown by its text, or is lost. */
function settleRest(
  open: KnownParagraph[],
  known: readonly KnownParagraph[],
  texts: readonly string[],
  current: readonly Fingerprint[],
  numbers: (number | undefined)[],
): Pick<Match, 'merged' | 'lost'> {
  if (open.length === 0) return { merged: new Map(), lost: [] };
  const growth = current.map(({ length }, place) => {
    const before = known.find(({ number }) => number === numbers[place]);
    return before === undefined ? 0 : length - before.length;
  });
  const folded = texts.map(foldForComparison);
  const merged = new Map<number, number>();
  const lost: number[] = [];
  for (const { number, opening, closing, length } of open) {
    const into = folded.findIndex(
      (text, place) =>
        length > 0 &&
        (growth[place] ?? 0) >= length * MERGED_SHARE &&
        text.includes(opening) &&
        text.includes(closing),
    );
    const survivor = numbers[into];
    if (survivor === undefined) lost.push(number);
    else merged.set(number, survivor);
  }
  return { merged, lost };
}
