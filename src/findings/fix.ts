/** A cure that is certain, as data: what a button may do, and `npm run check -- --fix`. All edits are made or none. */
export interface Fix {
  /** What it does, in words: `“2018 年”改成“2018年”`. */
  does: string;
  edits: readonly FixEdit[];
}

/** One edit on the line of the finding: the `nth` of all `of` places where the wrong words stand between these. */
export interface FixEdit {
  before: string;
  wrong: string;
  after: string;
  right: string;
  nth: number;
  of: number;
}

/** Where an edit goes in a line of a file. */
export interface PlacedEdit {
  from: number;
  to: number;
  right: string;
}

/** Makes the edit that puts other words in the place of some of a text, which may have several lines. */
export function makeEdit(text: string, from: number, to: number, right: string): FixEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const line = text.slice(start, end < 0 ? undefined : end);
  const before = [...line.slice(0, from - start)].at(-1) ?? '';
  const [after = ''] = line.slice(to - start);
  const wrong = text.slice(from, to);
  const places = placesOf(line, before + wrong + after);
  return {
    before,
    wrong,
    after,
    right,
    nth: places.indexOf(from - start - before.length),
    of: places.length,
  };
}

/**
 * Finds where an edit goes in a line as it stands in the file; undefined where the line holds more or fewer such places
 * than the text it was made for, so that nobody can be sure which is meant.
 */
export function placeEdit(
  line: string,
  { before, wrong, after, right, nth, of }: FixEdit,
): PlacedEdit | undefined {
  const places = placesOf(line, before + wrong + after);
  const place = places[nth];
  if (place === undefined || places.length !== of) return undefined;
  const from = place + before.length;
  return { from, to: from + wrong.length, right };
}

/** Offsets of some words in a text, overlapping ones included. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
