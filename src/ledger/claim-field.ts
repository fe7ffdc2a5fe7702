import { foldText } from '../text/width.ts';
import type { Board, Owner, Zone } from './board.ts';
import type { PrintedField } from './fields.ts';
import { documentNumberPattern, figurePattern, printedDatePattern } from './printed-date.ts';

/** Where an article, or the imprint, looks for its fields. */
export interface Surroundings {
  /** Above the body, the body itself, below it; the nearest place counts first. */
  head: Zone;
  inside: Zone;
  tail: Zone;
  /** Where only a whole line counts: for the imprint, the pages of the articles. */
  between?: Zone;
  /** The whole source. */
  everywhere: Zone;
}

/** How a field was found: it claimed its own place, or repeats words that stand elsewhere, or is missing in part. */
export type FieldResult =
  | { found: 'claimed'; zones: Zone[]; moved: boolean }
  | { found: 'repeated' }
  | { found: 'partly'; missing: string; zones: Zone[] }
  | { found: 'nowhere' };

/** Finds a printed field in the source and claims its characters. */
export function claimField(
  board: Board,
  field: PrintedField,
  around: Surroundings,
  owner: Owner,
): FieldResult {
  if (field.form === 'loose')
    return isLooselyPrinted(board, field.value, around) ? { found: 'repeated' } : { found: 'nowhere' };
  const pattern = patternOf(field);
  if (pattern) return claimPattern(board, field, pattern, around, owner);
  const words = foldText(field.value);
  const zones = nearestFirst(field, around);
  for (const zone of zones) {
    const at = nearest(board, words, zone, zone === around.head);
    if (at !== undefined && (zone !== around.between || board.isWholeLine(at, words.length)))
      return claimed(board, [[at, at + words.length]], owner, false);
  }
  const list = claimList(board, words, zones);
  if (list) return claimed(board, list, owner, false);
  const window: Zone = [around.head[0], around.tail[1]];
  const cover = coverWithPieces(board, words, zones[0]);
  if (cover.missing === '' && cover.zones.length <= 3)
    return claimed(board, cover.zones, owner, cover.zones.length > 1);
  if (board.places(words, window).length > 0) return { found: 'repeated' };
  if (words.length >= 6 && cover.missing.length <= words.length * 0.4) {
    claimed(board, cover.zones, owner, false);
    return { found: 'partly', missing: cover.missing, zones: cover.zones };
  }
  if (board.places(words, around.everywhere).length > 0) return { found: 'repeated' };
  return { found: 'nowhere' };
}

/** Several names a field joins with 、 and print sets apart, each on a line of its own: the signatories of a joint notice. */
function claimList(board: Board, words: string, zones: readonly Zone[]): Zone[] | undefined {
  const parts = words.split('、');
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return undefined;
  for (const [from, to] of zones) {
    const found: Zone[] = [];
    for (const [index, part] of parts.entries()) {
      // Apart on lines of their own, or on one with white space between them.
      const isApart = (unit: number) => board.units[unit]?.spaced ?? false;
      const before = found.at(-1)?.[1];
      const following = parts[index + 1];
      const at = board
        .openPlaces(part, [before ?? from, to])
        .find(
          (place) =>
            board.isWholeLine(place, part.length) ||
            (place === before && isApart(place)) ||
            (following !== undefined &&
              board.text.startsWith(following, place + part.length) &&
              isApart(place + part.length)),
        );
      if (at === undefined) break;
      found.push([at, at + part.length]);
    }
    if (found.length === parts.length) return found;
  }
  return undefined;
}

function nearestFirst({ near }: PrintedField, { head, inside, tail }: Surroundings): [Zone, Zone, Zone] {
  return near === 'head' ? [head, inside, tail] : [tail, inside, head];
}

/** The best free place of the words: a whole line before a part of one, then the one nearest to the body. */
function nearest(board: Board, words: string, zone: Zone, fromEnd: boolean): number | undefined {
  const places = board.openPlaces(words, zone);
  if (fromEnd) places.reverse();
  return places.find((at) => board.isWholeLine(at, words.length)) ?? places[0];
}

function claimed(board: Board, zones: Zone[], owner: Owner, moved: boolean): FieldResult {
  for (const zone of zones) board.claim(zone, owner);
  return { found: 'claimed', zones, moved };
}

/**
 * Longer fields are looked for as a whole only: every stretch of one is sought in the source, so that the time grows with
 * the square of its length, and a list of recipients, the longest that is printed in pieces, has some hundred characters.
 */
const MOST_PIECED = 1_000;

/** Covers words by free stretches of three characters and more, the longest first: a title printed in two halves. */
function coverWithPieces(board: Board, words: string, zone: Zone): { zones: Zone[]; missing: string } {
  const zones: Zone[] = [];
  const taken = new Set<number>();
  const missing: string[] = [];
  if (words.length > MOST_PIECED) return { zones, missing: words };
  const cover = (part: string): void => {
    for (let length = part.length; length >= 3; length -= 1) {
      for (let start = 0; start + length <= part.length; start += 1) {
        const at = board
          .openPlaces(part.slice(start, start + length), zone)
          .find((place) => !range(place, length).some((unit) => taken.has(unit)));
        if (at === undefined) continue;
        for (const unit of range(at, length)) taken.add(unit);
        cover(part.slice(0, start));
        zones.push([at, at + length]);
        cover(part.slice(start + length));
        return;
      }
    }
    if (part !== '') missing.push(part);
  };
  cover(words);
  return { zones, missing: missing.join('') };
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}

function claimPattern(
  board: Board,
  field: PrintedField,
  pattern: RegExp,
  around: Surroundings,
  owner: Owner,
): FieldResult {
  let repeated = false;
  for (const zone of nearestFirst(field, around)) {
    for (const match of board.text.slice(zone[0], zone[1]).matchAll(pattern)) {
      const place: Zone = [zone[0] + match.index, zone[0] + match.index + match[0].length];
      if (figureGoesOn(board, place)) continue;
      if (zone !== around.between && board.isOpen(place)) return claimed(board, [place], owner, false);
      repeated = true;
    }
  }
  return repeated ? { found: 'repeated' } : { found: 'nowhere' };
}

/** How a value may be printed in other characters; undefined where it is printed in these. */
function patternOf({ form, value }: PrintedField): RegExp | undefined {
  switch (form) {
    case 'date':
      return printedDatePattern(value);
    case 'number':
      return figurePattern(value);
    case 'document-number':
      return documentNumberPattern(value);
    case 'exact':
    case 'loose':
      return undefined;
  }
}

/** True for the 9 of 19 and the 2017年8月2 of 2017年8月22日; figures on two lines are two. */
function figureGoesOn(board: Board, [from, to]: Zone): boolean {
  const isFigure = (unit: number) => /\d/u.test(board.text[unit] ?? '');
  const before = isFigure(from) && isFigure(from - 1) && board.lineStart[from] === 0;
  return before || (isFigure(to - 1) && isFigure(to) && board.lineStart[to] === 0);
}

/** True where the words stand in the article's part of the source in at most three pieces of two characters or more. */
function isLooselyPrinted(board: Board, value: string, around: Surroundings): boolean {
  let rest = foldText(value);
  if (board.text.includes(rest)) return true;
  const window = board.text.slice(around.head[0], around.tail[1]);
  for (let piece = 0; piece < 3 && rest !== ''; piece += 1) {
    let length = rest.length;
    while (length >= 2 && !window.includes(rest.slice(0, length))) length -= 1;
    if (length < 2) return false;
    rest = rest.slice(length);
  }
  return rest === '';
}
